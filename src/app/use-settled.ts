import { useEffect, useState } from "react"

/** A value once it has stood for `ms`: what costs a redraw of the map waits until the typing pauses. */
export const useSettled = <Value>(value: Value, ms: number): Value => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
