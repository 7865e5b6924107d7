import type { LngLat } from "../../../domain/lng-lat.ts"

const LEAST_SHOW_MS = 7000 // to find the place on the map and read its name
const MOST_SHOW_MS = 30_000
const MS_A_CHARACTER = 110 // about nine Chinese characters a second, read with a glance at the map

/** How long a card of so many characters is shown while playing, in milliseconds at normal speed. */
export const showMsOf = (characters: number): number =>
  Math.min(MOST_SHOW_MS, LEAST_SHOW_MS + characters * MS_A_CHARACTER)

const LEAST_RIDE_MS = 1600
const MOST_RIDE_MS = 6500
const DEGREE_METRES = 111_320

/** How long the ride along a line takes, in milliseconds at normal speed: longer lines are ridden faster. */
export const rideMsOf = (line: readonly LngLat[]): number => {
  let metres = 0
  line.forEach(([lon, lat], index) => {
    const before = line[index - 1]
    if (before === undefined) return
    const across = (lon - before[0]) * Math.cos((lat * Math.PI) / 180)
    metres += Math.hypot(across, lat - before[1]) * DEGREE_METRES
  })
  return Math.min(MOST_RIDE_MS, LEAST_RIDE_MS + Math.sqrt(metres) * 70)
}
