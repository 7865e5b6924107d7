import { Glyph } from "../../panels/kit/glyph.tsx"
import type { KioskKey, SayKiosk } from "../../text/kiosk-words.ts"
import styles from "./kiosk.module.css"

/** How a visitor has set the screen for their eyes and reach; all put back when they leave. */
export type Comfort = { readonly large: boolean; readonly contrast: boolean; readonly low: boolean }

export const USUAL_COMFORT: Comfort = { large: false, contrast: false, low: false }

type HallBarProps = {
  readonly say: SayKiosk
  readonly comfort: Comfort
  readonly change: (comfort: Comfort) => void
  readonly goHome: () => void
  /** Opens this page on the visitor's own phone; null where the hall has no public address. */
  readonly handOff: (() => void) | null
}

const SWITCHES: readonly { readonly what: keyof Comfort; readonly off: KioskKey; readonly on: KioskKey }[] = [
  { what: "large", off: "kiosk.large", on: "kiosk.large-off" },
  { what: "contrast", off: "kiosk.contrast", on: "kiosk.contrast-off" },
  { what: "low", off: "kiosk.reach", on: "kiosk.reach-off" },
]

/** What a visitor can do to the screen itself: at its lower edge, within everybody's reach. */
export const HallBar = ({ say, comfort, change, goHome, handOff }: HallBarProps) => (
  <nav className={styles["bar"]} aria-label={say("kiosk.bar")}>
    <button type="button" onClick={goHome}>
      <Glyph name="back" />
      <span>{say("kiosk.home")}</span>
    </button>
    {handOff !== null && (
      <button type="button" onClick={handOff}>
        <span>{say("kiosk.hand-off")}</span>
      </button>
    )}
    {SWITCHES.map(({ what, off, on }) => (
      <button
        key={what}
        type="button"
        aria-pressed={comfort[what]}
        onClick={() => change({ ...comfort, [what]: !comfort[what] })}
      >
        <span>{say(comfort[what] ? on : off)}</span>
      </button>
    ))}
  </nav>
)
