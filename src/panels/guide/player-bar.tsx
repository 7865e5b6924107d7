import type { SayGuide } from "../../text/guide-words.ts"
import { Glyph } from "../kit/glyph.tsx"
import styles from "./guide.module.css"

export type BarStop = { readonly number: number; readonly name: string }

type PlayerBarProps = {
  readonly say: SayGuide
  readonly stops: readonly BarStop[]
  /** 0 the opening, stops.length + 1 the closing. */
  readonly at: number
  readonly playing: boolean
  readonly toggle: () => void
  readonly turnTo: (stop: number) => void
}

const SPACED_UP_TO = 20 // beyond this the numbers no longer fit under a thumb: a slider stands for them

const positionWords = ({ say, at, stops }: PlayerBarProps): string =>
  at === 0
    ? say("tour.progress-opening")
    : at > stops.length
      ? say("tour.progress-closing")
      : say("tour.progress", { stop: at, count: stops.length })

/** The stops as a line to jump on. */
const Line = ({ say, stops, at, turnTo }: PlayerBarProps) => (
  <ol className={styles["line"]}>
    {stops.map(({ number, name }) => (
      <li key={number} data-passed={number <= at}>
        <button
          type="button"
          aria-current={number === at ? "step" : undefined}
          aria-label={say("tour.jump", { number, name })}
          title={name}
          onClick={() => turnTo(number)}
        >
          {number}
        </button>
      </li>
    ))}
  </ol>
)

/** Play, back, on, and where one is. */
export const PlayerBar = (props: PlayerBarProps) => {
  const { say, stops, at, playing, toggle, turnTo } = props
  const last = stops.length + 1
  return (
    <section className={styles["bar"]} aria-label={say("tour.title")}>
      {stops.length <= SPACED_UP_TO ? (
        <Line {...props} />
      ) : (
        <input
          type="range"
          className={styles["slider"]}
          min={0}
          max={last}
          value={at}
          aria-label={say("tour.title")}
          aria-valuetext={positionWords(props)}
          onChange={(event) => turnTo(Number(event.target.value))}
        />
      )}
      <div className={styles["transport"]}>
        <button type="button" disabled={at <= 0} onClick={() => turnTo(at - 1)}>
          <Glyph name="back" />
          <span>{say("tour.previous")}</span>
        </button>
        <button type="button" className={styles["play"]} aria-pressed={playing} onClick={toggle}>
          <Glyph name={playing ? "pause" : "play"} />
          <span>{say(playing ? "tour.pause" : "tour.play")}</span>
        </button>
        <button type="button" disabled={at >= last} onClick={() => turnTo(at + 1)}>
          <span>{say("tour.next")}</span>
          <Glyph name="next" />
        </button>
      </div>
      <p className={styles["position"]}>{positionWords(props)}</p>
    </section>
  )
}
