import { useEffect, useRef } from "react"

const CORNER_PX = 130
const TAPS = 5
const WITHIN_MS = 4000

/** Calls `opened` when the upper left corner has been tapped five times in four seconds. */
export const useCorner = (opened: () => void): void => {
  const latest = useRef(opened)
  latest.current = opened
  useEffect(() => {
    let taps: number[] = []
    const tap = ({ clientX, clientY, timeStamp }: PointerEvent): void => {
      if (clientX > CORNER_PX || clientY > CORNER_PX) {
        taps = []
        return
      }
      taps = [...taps.filter((at) => timeStamp - at < WITHIN_MS), timeStamp]
      if (taps.length < TAPS) return
      taps = []
      latest.current()
    }
    addEventListener("pointerdown", tap, { capture: true, passive: true })
    return () => removeEventListener("pointerdown", tap, { capture: true })
  }, [])
}
