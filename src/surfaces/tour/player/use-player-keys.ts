import { useEffect, useRef } from "react"

/** What the keys of a keyboard or of a presenter's clicker ask of the player. */
export type PlayerKeys = {
  readonly toggle: () => void
  readonly previous: () => void
  readonly next: () => void
  readonly toStop: (stop: number) => void
  readonly toOpening: () => void
  readonly toClosing: () => void
}

const DIGITS_WAIT_MS = 700 // for the second digit of stop 12

const OWN_KEYS = "input, select, textarea, [contenteditable], canvas, audio, video, dialog"

/** Listens to the whole window while a tour is on: space, arrows, Page Up and Down, Home, End, digits. */
export const usePlayerKeys = (keys: PlayerKeys): void => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    let digits = ""
    let waiting: ReturnType<typeof setTimeout> | undefined
    const goToDigits = (): void => {
      const stop = Number(digits)
      digits = ""
      latest.current.toStop(stop)
    }
    const press = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      if (!(event.target instanceof Element)) return
      if (event.target.closest(OWN_KEYS) !== null) return
      const onControl = event.target.closest("button, a, summary") !== null
      const { toggle, previous, next, toOpening, toClosing } = latest.current
      if (/^\d$/.test(event.key)) {
        digits += event.key
        clearTimeout(waiting)
        waiting = setTimeout(goToDigits, DIGITS_WAIT_MS)
      } else if (event.key === " " && !onControl) toggle()
      else if (event.key === "ArrowRight" || event.key === "PageDown") next()
      else if (event.key === "ArrowLeft" || event.key === "PageUp") previous()
      else if (event.key === "Home") toOpening()
      else if (event.key === "End") toClosing()
      else return
      event.preventDefault()
    }
    addEventListener("keydown", press)
    return () => {
      removeEventListener("keydown", press)
      clearTimeout(waiting)
    }
  }, [])
}
