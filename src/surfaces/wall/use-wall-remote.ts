import { useEffect, useRef } from "react"

/** What a remote control or a clicker asks of a wall. */
export type WallRemote = {
  readonly step: (by: number) => void
  readonly first: () => void
  readonly pause: () => void
  readonly darken: () => void
  readonly callBelt: (number: number) => void
}

const NEXT = ["ArrowRight", "ArrowDown", "PageDown"]
const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "GoBack", "BrowserBack", "Backspace"]
const PAUSE = ["Enter", " "]
const DARKEN = ["b", "B", "."] // what a presenter's clicker sends for "black screen"
const DIGITS_WAIT_MS = 900

/** Listens to a remote control: arrows and pages step, OK stops and goes on, Home begins anew, digits call a belt, the clicker's dark key darkens. */
export const useWallRemote = (remote: WallRemote): void => {
  const latest = useRef(remote)
  latest.current = remote
  useEffect(() => {
    let digits = ""
    let waiting: ReturnType<typeof setTimeout> | undefined
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const { step, first, pause, darken, callBelt } = latest.current
      if (NEXT.includes(event.key)) step(1)
      else if (BACK.includes(event.key)) step(-1)
      else if (PAUSE.includes(event.key)) pause()
      else if (event.key === "Home") first()
      else if (DARKEN.includes(event.key)) darken()
      else if (/^\d$/.test(event.key)) {
        digits += event.key
        clearTimeout(waiting)
        waiting = setTimeout(() => {
          callBelt(Number(digits))
          digits = ""
        }, DIGITS_WAIT_MS)
      }
      // Nothing on a wall is operated: no key reaches the map or scrolls a page.
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
