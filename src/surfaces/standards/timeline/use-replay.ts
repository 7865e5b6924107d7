import { useCallback, useEffect, useRef, useState } from "react"
import { endOfMonth, monthsInto, type Span } from "./lanes.ts"

const STEP_MONTHS = 3 // a year in four pictures
const STEP_MS = 900 // long enough to see what changed
const SETTLES_MS = 160 // a slider dragged asks once it pauses

/** Going through the days: by slider, by date, or by itself until today. */
export const useReplay = (on: string, today: string, span: Span, turnTo: (on: string | null) => void) => {
  const [held, setHeld] = useState<string | null>(null)
  const [playing, setPlaying] = useState(false)
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(pause.current), [])
  const shown = held ?? on
  const become = useCallback((day: string): void => turnTo(day >= today ? null : day), [turnTo, today])
  const drag = (months: number): void => {
    const end = endOfMonth(span, months)
    const day = end > today ? today : end
    setPlaying(false)
    setHeld(day)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => {
      setHeld(null)
      become(day)
    }, SETTLES_MS)
  }
  useEffect(() => {
    if (!playing) return
    if (on >= today) {
      setPlaying(false)
      return
    }
    const next = setTimeout(() => become(endOfMonth(span, monthsInto(on, span) + STEP_MONTHS)), STEP_MS)
    return () => clearTimeout(next)
  }, [playing, on, today, span, become])
  const play = (): void => {
    if (!playing && on >= today) become(endOfMonth(span, 0))
    setPlaying(!playing)
  }
  const choose = (day: string): void => {
    setPlaying(false)
    become(day)
  }
  return { shown, playing, play, drag, choose, months: monthsInto(shown, span), lastMonth: monthsInto(today, span) }
}
