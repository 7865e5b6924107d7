import fc from "fast-check"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { OpeningHours, Position, Site } from "../../src/domain/site.ts"
import { ACCESSES, CONDITIONS } from "../../src/domain/site.ts"
import type { Departure, VisitWish } from "../../src/domain/visit-wish.ts"
import { daily, door, found, inTown, wishOf } from "./belt-of-doors.ts"

const time = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`,
  )

/** Hours as people write them: over noon, over midnight, until 24:00, some days only, in some season only. */
export const anyHours: fc.Arbitrary<readonly OpeningHours[]> = fc.array(
  fc.record({
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    open: time,
    close: fc.oneof(time, fc.constant("24:00")),
    from: fc.constantFrom(null, null, "2026-11-22", "2026-11-23"),
    to: fc.constantFrom(null, null, "2026-11-21", "2026-11-22", "2027-03-01"),
  }),
  { maxLength: 3 },
)

const spot = fc.tuple(fc.integer({ min: -600, max: 1100 }), fc.integer({ min: -600, max: 1100 }))

const schematic = (at: LngLat): Position => ({
  kind: "schematic",
  at,
  precision: "neighbourhood",
  uncertaintyMetres: 300,
})

const anyPosition: fc.Arbitrary<Position> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(spot, fc.constantFrom(0, 5, 25, 26, 60, 200))
      .map(([[x, y], uncertain]) => found(inTown(x, y), uncertain)),
  },
  { weight: 1, arbitrary: spot.map(([x, y]) => schematic(inTown(x, y))) },
  { weight: 1, arbitrary: fc.constant<Position>({ kind: "district-only" }) },
)

/** A site as real lists have them: mostly found and open, some ended, moved, afloat, shut or nowhere. */
const anySite = (usual: number): fc.Arbitrary<(id: string) => Site> =>
  fc
    .record({
      position: anyPosition,
      kind: fc.oneof({ weight: 9, arbitrary: fc.constant("building" as const) }, fc.constant("boat" as const)),
      condition: fc.oneof({ weight: usual, arbitrary: fc.constant("open" as const) }, fc.constantFrom(...CONDITIONS)),
      access: fc.oneof({ weight: usual, arbitrary: fc.constant("open" as const) }, fc.constantFrom(...ACCESSES)),
      level: fc.constantFrom("city" as const, null),
      lastConfirmed: fc.constantFrom("2026-01-01", null),
      openingHours: fc.oneof(fc.constant([]), fc.constant([daily("09:00", "17:00")]), anyHours),
      dwellMinutes: fc.constantFrom(null, 0, 10, 45),
    })
    .map(
      ({ position, ...changes }) =>
        (id: string) =>
          door(id, position, changes),
    )

/** Up to `most` sites of one belt. */
export const anySites = (most: number): fc.Arbitrary<readonly Site[]> =>
  fc.array(anySite(6), { maxLength: most }).map((makers) => makers.map((make, number) => make(`door-${number}`)))

/** What somebody may want of a visit to some of these sites. */
export const anyWish = (sites: readonly Site[]): fc.Arbitrary<VisitWish> => {
  const ids = sites.map(({ id }) => id)
  const departures: fc.Arbitrary<Departure>[] = [
    fc.constant({ kind: "anywhere" }),
    spot.map(([x, y]): Departure => ({ kind: "place", at: inTown(x * 3, y * 3) })),
  ]
  if (ids.length > 0) departures.push(fc.constantFrom(...ids).map((site): Departure => ({ kind: "stop", site })))
  return fc
    .record({
      group: fc.boolean(),
      startMinute: fc.constantFrom(0, 420, 540, 900, 1380, 1439),
      minutes: fc.constantFrom(null, 0, 20, 60, 120, 300, 1440),
      departure: fc.oneof(...departures),
      round: fc.boolean(),
      mode: fc.constantFrom("walk" as const, "drive" as const),
    })
    .map(wishOf)
}
