import type { LngLat } from "../../../src/domain/lng-lat.ts"

const MIDDLE: LngLat = [119.3, 26.08]
const LON_PER_KM = 1 / 100
const LAT_PER_KM = 1 / 110.8

/** Numbers in [0, 1), the same on every run. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Places all over a city of so many kilometres. */
export const placesIn = (count: number, kilometres: number, seed: number): readonly LngLat[] => {
  const random = randomOf(seed)
  return Array.from(
    { length: count },
    (): LngLat => [
      MIDDLE[0] + (random() - 0.5) * kilometres * LON_PER_KM,
      MIDDLE[1] + (random() - 0.5) * kilometres * LAT_PER_KM,
    ],
  )
}

/** So many districts side by side, 40 km tall, whose borders wind as a river's do. */
export const districtsIn = (count: number, bends: number): readonly (readonly LngLat[])[] => {
  const border = (k: number): LngLat[] =>
    Array.from({ length: bends }, (_, i): LngLat => {
      const share = i / (bends - 1)
      const sway = k === 0 || k === count ? 0 : 0.008 * Math.sin(share * 40 + k) + 0.003 * Math.sin(share * 173 + 3 * k)
      return [MIDDLE[0] - 0.2 + (0.4 * k) / count + sway, MIDDLE[1] - 0.18 + 0.36 * share]
    })
  return Array.from({ length: count }, (_, k) => {
    const ring = [...border(k + 1), ...border(k).toReversed()]
    return [...ring, ring[0] ?? MIDDLE]
  })
}

/** What a piece of work answers and how many milliseconds the processor took: other work on the computer does not count. */
export const timed = <Answer>(work: () => Answer): readonly [Answer, number] => {
  const start = process.cpuUsage()
  const answer = work()
  const { user, system } = process.cpuUsage(start)
  return [answer, (user + system) / 1000]
}

/** The middle of several tries, in milliseconds of the processor; as many again warm up first. */
export const usualMs = (rounds: number, work: () => unknown): number => {
  for (let k = 0; k < rounds; k++) work()
  const times = Array.from({ length: rounds }, () => timed(work)[1])
  return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN
}
