import fc from "fast-check"
import { expect, it } from "vitest"
import type { Facility } from "../../../src/compute/standards/facilities.ts"
import { markByStreet } from "../../../src/compute/standards/near-by-street.ts"
import { FAR, PERHAPS, SURELY } from "../../../src/compute/standards/near-marks.ts"
import { oneToMany } from "../../../src/compute/streets/one-to-many.ts"
import { MOST_METRES_TO_STREET, snapTo } from "../../../src/compute/streets/snap.ts"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import { gridTown } from "../../worlds/grid-town.ts"
import { spot } from "../../worlds/scored-city.ts"

const TOWN = streetGraphOf(gridTown(10), "walk")

const anySpot = fc
  .tuple(fc.integer({ min: -800, max: 1700 }), fc.integer({ min: -800, max: 1700 }))
  .map(([e, n]) => spot(e, n))
const anyUncertainty = fc.constantFrom(0, 5, 80, 300)

/** Metres on foot from door to door; null where one of the doors is on no street. */
const onFoot = (one: LngLat, other: LngLat): number | null => {
  const from = snapTo(TOWN, one, MOST_METRES_TO_STREET)
  const to = snapTo(TOWN, other, MOST_METRES_TO_STREET)
  if (from === null || to === null) return null
  return (oneToMany(TOWN, from, [to]).metres[0] ?? Number.NaN) + from.metres + to.metres
}

it("marks by street what a search from each place to each finds within reach", () => {
  const anyPoint = fc.record({ row: fc.constant(-1), at: anySpot, uncertaintyMetres: anyUncertainty })
  const anyFacility: fc.Arbitrary<Facility> = fc.record({
    ...{ row: fc.constant(0), at: anySpot, uncertaintyMetres: anyUncertainty, isSure: fc.boolean() },
  })
  fc.assert(
    fc.property(
      fc.array(anyFacility, { minLength: 1, maxLength: 3 }),
      fc.array(anyPoint, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(0, 60, 250, 700),
      (facilities, points, limit) => {
        const found = new Uint8Array(points.length)
        const isLost = markByStreet(TOWN, facilities, points, limit, found)
        expect(isLost).toBe(facilities.some(({ at }) => onFoot(at, spot(200, 200)) === null))
        const plainly = points.map(({ at, uncertaintyMetres }) =>
          facilities.reduce((best, facility) => {
            const metres = onFoot(facility.at, at)
            const unsure = uncertaintyMetres + facility.uncertaintyMetres
            if (metres === null)
              return snapTo(TOWN, at, MOST_METRES_TO_STREET) === null ? Math.max(best, PERHAPS) : best
            if (metres + unsure <= limit && facility.isSure) return SURELY
            return metres - unsure <= limit ? Math.max(best, PERHAPS) : best
          }, FAR),
        )
        expect([...found]).toEqual(plainly)
      },
    ),
    { numRuns: 300 },
  )
})
