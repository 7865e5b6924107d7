import common from "../../../panels/kit/desk.module.css"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { type DeskState, openDesk } from "../desk-state.ts"
import styles from "../standards.module.css"
import { isDay } from "../standards-ask.ts"
import type { Span } from "./lanes.ts"
import { useReplay } from "./use-replay.ts"

/** The day that table and map are shown for: a slider, a date, and a button that plays the years. */
export const ReplayBar = ({ desk, span }: { readonly desk: DeskState; readonly span: Span }) => {
  const { reader, say, ask, part, on, today } = desk
  const { send } = reader
  const turnTo = (day: string | null): void => send(openDesk(part, { ...ask, on: day, depth: 0, row: null }))
  const replay = useReplay(on, today, span, turnTo)
  return (
    <section className={styles["replay"]} aria-label={say("timeline.replay")}>
      <button type="button" className={kit["main-action"]} onClick={replay.play}>
        <Glyph name={replay.playing ? "pause" : "play"} /> {say(replay.playing ? "timeline.pause" : "timeline.play")}
      </button>
      <label className={styles["replay-slider"]}>
        <span className={common["hidden"]}>{say("timeline.slider")}</span>
        <input
          type="range"
          min={0}
          max={replay.lastMonth}
          value={Math.min(replay.months, replay.lastMonth)}
          aria-valuetext={replay.shown}
          onChange={(event) => replay.drag(Number(event.target.value))}
        />
      </label>
      <label className={styles["replay-day"]}>
        <span>{say("timeline.day")}</span>
        <input
          type="date"
          min={span.from}
          max={today}
          value={replay.shown}
          onChange={(event) => {
            if (isDay(event.target.value) && event.target.value >= span.from) replay.choose(event.target.value)
          }}
        />
      </label>
    </section>
  )
}
