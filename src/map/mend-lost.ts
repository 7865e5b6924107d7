import { drawsMaps } from "./draws-maps.ts"

const LEAST_MS = 400 // a context that comes back by itself does so at once, or after the graphics process has started again
const MOST_MS = 4000
const PATIENCE = 0.6 // of the time the page took to its first map: the whole is to stand again within twice that
const LONGEST_MS = 60_000

/** How long a browser is given to restore a context by itself, where the first map stood after so long. */
export const patienceMs = (stoodMs: number): number => Math.min(MOST_MS, Math.max(LEAST_MS, PATIENCE * stoodMs))

/**
 * After a canvas has lost its GL context: calls `rebuild` unless the browser restores it in time, and only once a context
 * can be had again; a graphics process that has just died may take a while.
 */
export const mendLost = (canvas: HTMLCanvasElement, stoodMs: number, rebuild: () => void): void => {
  const patience = patienceMs(stoodMs)
  const tryAfter = (waitMs: number): void => {
    waiting = setTimeout(() => {
      if (drawsMaps()) rebuild()
      else tryAfter(Math.min(LONGEST_MS, 2 * waitMs))
    }, waitMs)
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  canvas.addEventListener("webglcontextrestored", () => clearTimeout(waiting), { once: true })
  tryAfter(patience)
}
