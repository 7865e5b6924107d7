import fc from "fast-check"
import type { Discs } from "../../src/compute/coverage/discs.ts"

/** A disc as a test writes it: metres east, metres north, radius. */
export type Disc = readonly [x: number, y: number, radius: number]

/** Discs on a flat plane. */
export const discsOf = (discs: readonly Disc[], bend = 0): Discs => ({
  x: Float64Array.from(discs, ([x]) => x),
  y: Float64Array.from(discs, ([, y]) => y),
  radius: Float64Array.from(discs, ([, , radius]) => radius),
  bend,
})

const whole = fc.tuple(
  fc.integer({ min: -12, max: 12 }),
  fc.integer({ min: -12, max: 12 }),
  fc.integer({ min: 1, max: 8 }),
)
const real = (most: number): fc.Arbitrary<number> => fc.double({ min: -most, max: most, noNaN: true })
const any = fc.tuple(real(12), real(12), fc.double({ min: 0.3, max: 8, noNaN: true }))

/** Discs in hundreds of metres: on whole numbers they touch, nest and coincide by themselves. */
export const anyDiscs: fc.Arbitrary<readonly Disc[]> = fc
  .oneof(fc.array(whole, { minLength: 1, maxLength: 12 }), fc.array(any, { minLength: 1, maxLength: 12 }))
  .map((discs) => discs.map(([x, y, radius]): Disc => [x * 100, y * 100, radius * 100]))

/** Area of the part of the union that `isIn` lets count, by slices: slow, obvious, good to a thousandth. */
export const areaBySlices = (
  discs: readonly Disc[],
  slices: number,
  cut: (y: number) => readonly (readonly [number, number])[] = () => [[-Infinity, Infinity]],
): number => {
  const south = Math.min(...discs.map(([, y, r]) => y - r))
  const north = Math.max(...discs.map(([, y, r]) => y + r))
  const tall = (north - south) / slices
  let area = 0
  for (let k = 0; k < slices; k++) {
    const at = south + (k + 0.5) * tall
    const parts = discs
      .flatMap(([x, y, r]): (readonly [number, number])[] => {
        const half = Math.sqrt(r * r - (at - y) ** 2)
        return Number.isNaN(half) ? [] : [[x - half, x + half]]
      })
      .flatMap(([from, to]) => cut(at).map(([left, right]) => [Math.max(from, left), Math.min(to, right)] as const))
      .filter(([from, to]) => to > from)
      .sort((one, other) => one[0] - other[0])
    let upTo = -Infinity
    for (const [from, to] of parts) {
      area += Math.max(0, to - Math.max(from, upTo)) * tall
      upTo = Math.max(upTo, to)
    }
  }
  return area
}
