import type { LngLat } from "../../../src/domain/lng-lat.ts"
import type { WrittenPair } from "../../../src/ingest/datum/reading.ts"

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number from a bell curve of width 1 around 0. */
export const bell = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

const METRES_PER_DEGREE = 111_320

/** A place so many metres off another. */
export const moved = ([lon, lat]: LngLat, east: number, north: number): LngLat => [
  lon + east / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
  lat + north / METRES_PER_DEGREE,
]

/** Somewhere on China's land, roughly: inside boxes that hold land alone. */
export const somewhereInChina = (random: () => number): LngLat => {
  const boxes = [
    [98, 25, 119, 40],
    [82, 30, 98, 44],
    [119, 42, 130, 49],
    [106, 22.5, 117, 25],
  ] as const
  const [west, south, east, north] = boxes[Math.floor(random() * boxes.length)] ?? boxes[0]
  return [west + random() * (east - west), south + random() * (north - south)]
}

/** Places of one town, some kilometres across. */
export const townAround = (centre: LngLat, count: number, random: () => number, metres = 8000): readonly LngLat[] =>
  Array.from({ length: count }, () => moved(centre, (random() - 0.5) * metres, (random() - 0.5) * metres))

/** A pair of cells with plain numbers. */
export const cells = (first: number, second: number): WrittenPair => ({
  first: { value: first, form: "decimal", axis: null },
  second: { value: second, form: "decimal", axis: null },
})
