import { useEffect, useRef } from "react"
import { type Direction, nearestControl } from "./nearest-control.ts"

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
}
const CONTROLS = "button:not(:disabled), a[href], input:not(:disabled), select, summary, [role='button'][tabindex='0']"
const TYPES = "input, select, textarea"
const BACK = ["GoBack", "BrowserBack", "Backspace"]
const GUIDE = ["b", "B", "."] // what a presenter's clicker sends for "black screen"
const DIGITS_WAIT_MS = 900

/** What a remote control or a clicker asks of the hall. */
export type Remote = {
  readonly back: () => void
  readonly home: () => void
  readonly guide: () => void
  readonly callBelt: (number: number) => void
  /** On a tour the arrows and digits belong to the tour until a control has the focus. */
  readonly onTour: boolean
}

const isSeen = (element: Element): boolean => {
  const box = element.getBoundingClientRect()
  return box.width > 0 && box.height > 0 && element.checkVisibility?.() !== false
}

/** Moves the focus as an arrow says; false when nothing lies that way. */
const moveFocus = (direction: Direction): boolean => {
  const dialog = [...document.querySelectorAll("[aria-modal='true']")].at(-1)
  const controls = [...(dialog ?? document).querySelectorAll<HTMLElement>(CONTROLS)].filter(isSeen)
  const here = document.activeElement
  const from =
    here === null || here === document.body || !controls.includes(here as HTMLElement)
      ? { left: 0, right: innerWidth, top: 0, bottom: 0 }
      : here.getBoundingClientRect()
  const others = controls.filter((one) => one !== here)
  const next =
    others[
      nearestControl(
        from,
        others.map((one) => one.getBoundingClientRect()),
        direction,
      )
    ]
  next?.focus()
  next?.scrollIntoView({ block: "nearest" })
  return next !== undefined
}

/** Listens to a remote control: arrows by geometry, OK, Back, Home, digits that call a belt, the clicker's dark key for a guide. */
export const useRemote = (remote: Remote): void => {
  const latest = useRef(remote)
  latest.current = remote
  useEffect(() => {
    let digits = ""
    let waiting: ReturnType<typeof setTimeout> | undefined
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return
      const { back, home, guide, callBelt, onTour } = latest.current
      const typing = event.target.closest(TYPES) !== null
      const onControl = event.target.closest(CONTROLS) !== null
      const arrow = ARROWS[event.key]
      if (arrow !== undefined) {
        const sideways = arrow === "left" || arrow === "right"
        if ((typing && sideways) || event.target.closest("canvas, [role='grid']") !== null) return
        if (onTour && sideways && !onControl) return
        if (!moveFocus(arrow)) return
      } else if (typing) return
      else if (BACK.includes(event.key)) back()
      else if (event.key === "Home" && !onTour) home()
      else if (GUIDE.includes(event.key)) guide()
      else if (/^\d$/.test(event.key) && !onTour) {
        digits += event.key
        clearTimeout(waiting)
        waiting = setTimeout(() => {
          callBelt(Number(digits))
          digits = ""
        }, DIGITS_WAIT_MS)
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener("keydown", press, { capture: true })
    return () => {
      removeEventListener("keydown", press, { capture: true })
      clearTimeout(waiting)
    }
  }, [])
}
