import type { BenchDoctor } from "../../domain/bench.ts"
import type { LngLat } from "../../domain/lng-lat.ts"

/** Whether the places of some sheet, by some reading, lie where the known places are. */
export const isAmong = (doctors: readonly BenchDoctor[], anchors: readonly LngLat[]): boolean => {
  if (anchors.length === 0) return false
  const lons = anchors.map(([lon]) => lon)
  const lats = anchors.map(([, lat]) => lat)
  const box = [
    lons.reduce((one, other) => Math.min(one, other)) - AROUND_DEGREES,
    lats.reduce((one, other) => Math.min(one, other)) - AROUND_DEGREES,
    lons.reduce((one, other) => Math.max(one, other)) + AROUND_DEGREES,
    lats.reduce((one, other) => Math.max(one, other)) + AROUND_DEGREES,
  ] as const
  return doctors.some(({ readings }) => {
    const places = readings[0]?.places ?? []
    const inside = places.filter(([lon, lat]) => lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3])
    return inside.length > places.length / 2
  })
}

const AROUND_DEGREES = 0.1
