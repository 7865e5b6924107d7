import { useEffect, useRef, useState } from "react"

const WAKING_MS = 350 // the touch that wakes the screen must not press what lies beneath it

/** True for a moment after the attract loop was left; `woken` is called when that begins. */
export const useWaking = (attracts: boolean, woken: () => void): boolean => {
  const [waking, setWaking] = useState(false)
  const before = useRef(attracts)
  const latest = useRef(woken)
  latest.current = woken
  useEffect(() => {
    if (before.current === attracts) return
    before.current = attracts
    if (attracts) return
    latest.current()
    setWaking(true)
    const over = setTimeout(() => setWaking(false), WAKING_MS)
    return () => clearTimeout(over)
  }, [attracts])
  return waking
}
