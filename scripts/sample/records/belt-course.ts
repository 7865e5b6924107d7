import type { LngLat } from "../../../src/domain/lng-lat.ts"
import type { City } from "../city.ts"
import { alongLine, lineLength, nearestOnLine, planeOf, type Vec } from "../ground/plane.ts"
import type { Random } from "../ground/random.ts"
import type { RoadClass } from "../streets/street.ts"
import type { Walks } from "../streets/walks.ts"
import type { BeltSpec } from "./belt-specs.ts"
import { apart, type Footing } from "./footing.ts"

/** A belt on the ground: its parts along streets, and one place for each of its sites, in order. */
export type Course = { readonly parts: readonly (readonly LngLat[])[]; readonly places: readonly Vec[] }

const NEIGHBOUR_METRES = 75

/** Riverside belts keep to the promenade, others to streets with doors on them. */
const effortFor =
  (onFoot: boolean) =>
  (kind: RoadClass): number => {
    if (kind === "footway") return onFoot ? 1 : 2.6
    if (kind === "steps") return 4
    if (onFoot) return 2
    if (kind === "primary" || kind === "secondary") return 0.85
    return kind === "residential" || kind === "living_street" ? 1.25 : 1
  }

/** Lays a belt along the streets and finds dry ground beside it for every site. */
export const layCourse = (
  spec: BeltSpec,
  city: City,
  walks: Walks,
  footing: Footing,
  random: Random,
  others: Vec[],
): Course => {
  const parts = spec.course.map((spots) =>
    walks.lineThrough(
      spots.map((spot) => city.valley.toPlane(spot)),
      effortFor(spec.onFoot),
    ),
  )
  const lines = parts.map((part) => part.map(planeOf))
  const lengths = lines.map(lineLength)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const places: Vec[] = []
  const count = spec.kinds.length
  const find = (index: number): Vec => {
    let wanted = ((index + 0.5 + 0.3 * random.bell()) / count) * total
    let part = 0
    while (part < lines.length - 1 && wanted > (lengths[part] ?? 0)) wanted -= lengths[part++] ?? 0
    const line = lines[part] ?? []
    const far = spec.farOff === index
    const first = random.chance(0.5) ? 1 : -1
    for (let tries = 0; tries < 120; tries++) {
      const at = Math.max(
        1,
        Math.min((lengths[part] ?? 2) - 1, wanted + (tries % 2 === 0 ? 1 : -1) * Math.floor(tries / 4) * 14),
      )
      const { point, left } = alongLine(line, at)
      const aside = (tries % 4 < 2 ? first : -first) * (far ? 420 + tries : 17 + (tries % 7) * 3)
      const place: Vec = [point[0] + left[0] * aside, point[1] + left[1] * aside]
      const clear = !far || lines.every((one) => nearestOnLine(place, one).metres > 390)
      if (clear && footing.isFree(place, spec.district) && apart(place, others, NEIGHBOUR_METRES)) return place
    }
    throw new Error(`no room for site ${index} of ${spec.id}`)
  }
  for (let index = 0; index < count; index++) {
    const place = find(index)
    places.push(place)
    others.push(place)
  }
  return { parts, places }
}
