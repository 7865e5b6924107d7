import { useEffect, useState } from "react"
import { Glyph } from "../../panels/kit/glyph.tsx"
import type { SayKiosk } from "../../text/kiosk-words.ts"
import styles from "./kiosk.module.css"

const ROWS = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"] as const

/** Puts a text into a field as if it had been typed: the page hears of it. */
export const typeInto = (field: HTMLInputElement, text: string): void => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text)
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

const isTextField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && ["search", "text"].includes(target.type)

/** The text field that has been touched; null when none has, or when its page has gone. */
const useField = (): [HTMLInputElement | null, () => void] => {
  const [field, setField] = useState<HTMLInputElement | null>(null)
  useEffect(() => {
    const focus = ({ target }: FocusEvent): void => {
      if (!isTextField(target)) return
      // The box's own keyboard stays down.
      target.inputMode = "none"
      setField(target)
    }
    addEventListener("focusin", focus)
    return () => removeEventListener("focusin", focus)
  }, [])
  useEffect(() => {
    if (field === null) return
    const gone = setInterval(() => field.isConnected || setField(null), 500)
    return () => clearInterval(gone)
  }, [field])
  return [field, () => setField(null)]
}

type KeyboardProps = { readonly say: SayKiosk }

/** A keyboard on the glass: letters and digits; a name is found by the first letters of its pinyin. */
export const Keyboard = ({ say }: KeyboardProps) => {
  const [field, close] = useField()
  const shown = field !== null
  useEffect(() => {
    const { dataset } = document.documentElement
    if (shown) dataset["typing"] = "true"
    else delete dataset["typing"]
    return () => {
      delete dataset["typing"]
    }
  }, [shown])
  if (field === null) return null
  const add = (key: string): void => typeInto(field, field.value + key)
  return (
    // The field keeps the focus: keys are pressed, not focused.
    <section
      className={styles["keyboard"]}
      aria-label={say("kiosk.keyboard")}
      onPointerDown={(event) => event.preventDefault()}
    >
      <p className={styles["hint"]}>
        <span>{say("kiosk.keyboard-hint")}</span>
        <button type="button" onClick={close}>
          <Glyph name="down" /> {say("kiosk.keyboard-close")}
        </button>
      </p>
      {ROWS.map((row, index) => (
        <div key={row} className={styles["keys"]}>
          {[...row].map((key) => (
            <button key={key} type="button" onClick={() => add(key)}>
              {key.toUpperCase()}
            </button>
          ))}
          {index === ROWS.length - 1 && (
            <>
              <button type="button" data-wide onClick={() => typeInto(field, [...field.value].slice(0, -1).join(""))}>
                {say("kiosk.backspace")}
              </button>
              <button type="button" data-wide onClick={() => typeInto(field, "")}>
                {say("kiosk.clear")}
              </button>
            </>
          )}
        </div>
      ))}
    </section>
  )
}
