import type { SayGuide } from "../../text/guide-words.ts"
import styles from "./guide.module.css"

const SPEEDS = [0.5, 1, 1.5, 2] as const

export type PaceValues = { readonly speed: number; readonly loop: boolean; readonly still: boolean }

type PaceSettingsProps = {
  readonly say: SayGuide
  readonly pace: PaceValues
  readonly setPace: (pace: PaceValues) => void
}

/** Speed, loop, and whether the map may move. */
export const PaceSettings = ({ say, pace, setPace }: PaceSettingsProps) => (
  <details>
    <summary>{say("tour.settings")}</summary>
    <div className={styles["settings"]}>
      <label>
        {say("tour.speed")}
        <select value={pace.speed} onChange={(event) => setPace({ ...pace, speed: Number(event.target.value) })}>
          {SPEEDS.map((times) => (
            <option key={times} value={times}>
              {say("tour.speed-times", { times })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={pace.loop}
          onChange={(event) => setPace({ ...pace, loop: event.target.checked })}
        />
        {say("tour.loop")}
      </label>
      <label>
        <input
          type="checkbox"
          checked={pace.still}
          onChange={(event) => setPace({ ...pace, still: event.target.checked })}
        />
        {say("tour.still")}
      </label>
      <p>{say("tour.keys")}</p>
    </div>
  </details>
)
