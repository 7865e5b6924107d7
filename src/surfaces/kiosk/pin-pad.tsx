import { useEffect, useState } from "react"
import type { SayKiosk } from "../../text/kiosk-words.ts"
import styles from "./kiosk.module.css"
import { isPin, isThePin, type KeptPin, keepPin, NO_TRIES, type Tries, waitMs } from "./pin.ts"

/** Where the PIN and the wrong tries are kept on this machine. */
export type PinKeeping = {
  readonly pin: KeptPin | null
  readonly tries: Tries
  readonly keep: (pin: KeptPin) => void
  readonly note: (tries: Tries) => void
}

type PinPadProps = {
  readonly say: SayKiosk
  readonly keeping: PinKeeping
  readonly opened: () => void
  readonly close: () => void
}

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "enter"] as const
const MOST_DIGITS = 8

/** Asks the staff for their PIN; on a new machine asks them to choose one, twice. */
export const PinPad = ({ say, keeping, opened, close }: PinPadProps) => {
  const [digits, setDigits] = useState("")
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState("")
  const [now, setNow] = useState(Date.now)
  const [checking, setChecking] = useState(false)
  const wait = waitMs(keeping.tries, now)
  useEffect(() => {
    if (wait === 0) return
    const tick = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(tick)
  }, [wait])

  const choose = async (): Promise<void> => {
    if (!isPin(digits)) setWords(say("kiosk.pin-rule"))
    else if (chosen === null) {
      setChosen(digits)
      setWords("")
    } else if (chosen !== digits) {
      setChosen(null)
      setWords(say("kiosk.pin-differ"))
    } else {
      keeping.keep(await keepPin(digits))
      opened()
    }
    setDigits("")
  }
  const enter = async (): Promise<void> => {
    if (keeping.pin === null) return choose()
    // A try at a time: each is counted.
    setChecking(true)
    const right = await isThePin(digits, keeping.pin).finally(() => setChecking(false))
    setDigits("")
    setNow(Date.now())
    if (right) {
      keeping.note(NO_TRIES)
      opened()
      return
    }
    keeping.note({ wrong: keeping.tries.wrong + 1, lastMs: Date.now() })
    setWords(say("kiosk.pin-wrong"))
  }
  const press = (key: (typeof KEYS)[number]): void => {
    if (key === "clear") setDigits("")
    else if (key === "enter") void enter()
    else setDigits((before) => (before + key).slice(0, MOST_DIGITS))
  }
  const ask = keeping.pin !== null ? "kiosk.pin-ask" : chosen === null ? "kiosk.pin-choose" : "kiosk.pin-again"
  return (
    <div className={styles["veil"]}>
      <div className={styles["dialog"]} role="dialog" aria-modal="true" aria-label={say(ask)}>
        <h2>{say(ask)}</h2>
        <p className={styles["digits"]} aria-live="polite">
          {"●".repeat(digits.length)}
        </p>
        <p role="status" className={styles["small"]}>
          {wait > 0 ? say("kiosk.pin-wait", { seconds: Math.ceil(wait / 1000) }) : words}
        </p>
        <div className={styles["pad"]}>
          {KEYS.map((key) => (
            <button key={key} type="button" disabled={wait > 0 || checking} onClick={() => press(key)}>
              {key === "clear" ? say("kiosk.clear") : key === "enter" ? say("kiosk.pin-enter") : key}
            </button>
          ))}
        </div>
        <div className={styles["choices"]}>
          <button type="button" onClick={close}>
            {say("kiosk.close")}
          </button>
        </div>
      </div>
    </div>
  )
}
