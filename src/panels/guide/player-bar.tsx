import type { CSSProperties } from "react"
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

const NUMBERED_UP_TO = 12 // more numbers than this would touch one another on a phone

const positionWords = ({ say, at, stops }: PlayerBarProps): string =>
  at === 0
    ? say("tour.progress-opening")
    : at > stops.length
      ? say("tour.progress-closing")
      : say("tour.progress", { stop: at, count: stops.length })

/** The stops as a line: a slider under the finger, their numbers beneath it. */
const Line = (props: PlayerBarProps) => {
  const { say, stops, at, turnTo } = props
  const cards = stops.length + 2
  const numbered = stops.length <= NUMBERED_UP_TO
  return (
    <div className={styles["line"]} style={{ "--cards": cards } as CSSProperties}>
      <div className={styles["ticks"]} aria-hidden="true">
        {numbered &&
          Array.from({ length: cards }, (_card, card) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the number is the card.
              key={card}
              data-passed={card <= at}
              data-here={card === at}
              data-end={card === 0 || card === cards - 1}
            >
              {card === 0 || card === cards - 1 ? "" : card}
            </span>
          ))}
      </div>
      <input
        type="range"
        min={0}
        max={cards - 1}
        value={at}
        aria-label={say("tour.title")}
        aria-valuetext={positionWords(props)}
        data-plain={!numbered}
        onChange={(event) => turnTo(Number(event.target.value))}
      />
    </div>
  )
}

/** Play, back, on, and where one is. */
export const PlayerBar = (props: PlayerBarProps) => {
  const { say, stops, at, playing, toggle, turnTo } = props
  const last = stops.length + 1
  return (
    <section className={styles["bar"]} aria-label={say("tour.title")}>
      <Line {...props} />
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
