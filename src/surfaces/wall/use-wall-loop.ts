import { useCallback, useEffect, useState } from "react"

const SCENE_MS = 9000 // nothing on a wall needs reading for more than eight seconds
const PAUSE_MS = 10 * 60_000 // whoever paused it has left by then

/** Which scene of a wall stands; counts on for ever, and steps back no farther than the first. */
export type WallLoop = {
  readonly turn: number
  readonly paused: boolean
  readonly step: (by: number) => void
  readonly goTo: (turn: number) => void
  readonly pause: () => void
}

/** Turns the scenes of a wall while it `runs`. */
export const useWallLoop = (runs: boolean): WallLoop => {
  const [turn, setTurn] = useState(0)
  const [paused, setPaused] = useState(false)
  useEffect(() => {
    if (!runs || paused) return
    // The turn is read so that a step by hand gives its scene the whole time.
    const next = setTimeout(() => setTurn(turn + 1), SCENE_MS)
    return () => clearTimeout(next)
  }, [runs, paused, turn])
  useEffect(() => {
    if (!paused) return
    const over = setTimeout(() => setPaused(false), PAUSE_MS)
    return () => clearTimeout(over)
  }, [paused])
  const step = useCallback((by: number) => setTurn((before) => Math.max(0, before + by)), [])
  const pause = useCallback(() => setPaused((before) => !before), [])
  return { turn, paused, step, goTo: setTurn, pause }
}
