import type { Gathered } from "./gather-streets.ts"
import type { OsmMember } from "./osm-file.ts"

/**
 * Areas of a multipolygon: member ways joined end to end to rings, each outline with the holes in it. A ring that the extract
 * does not close is left out.
 */
export const ringsOf = (members: readonly OsmMember[], gathered: Gathered): readonly (readonly Float64Array[])[] => {
  const ofRole = (isInner: boolean): readonly Float64Array[] =>
    joined(
      members
        .filter(({ type, role }) => type === "way" && (role === "inner") === isInner)
        .flatMap(({ ref }) => {
          const way = gathered.ways.get(ref)
          return way === undefined ? [] : [way.refs]
        }),
    ).flatMap((ring) => placesOf(ring, gathered))
  const holes = ofRole(true)
  return ofRole(false).map((outline) => [outline, ...holes.filter((hole) => isWithin(hole, outline))])
}

/** Joins lines of node numbers at their ends; answers with those that close. */
const joined = (lines: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const rings: number[][] = []
  const open = new Set(lines.filter((line) => line.length > 1))
  const byEnd = new Map<number, (readonly number[])[]>()
  for (const line of open)
    for (const end of [line[0] ?? 0, line.at(-1) ?? 0]) {
      const others = byEnd.get(end)
      if (others === undefined) byEnd.set(end, [line])
      else others.push(line)
    }
  for (const line of open) {
    open.delete(line)
    const ring = [...line]
    for (;;) {
      const end = ring.at(-1) ?? 0
      if (end === ring[0]) break
      const next = byEnd.get(end)?.find((one) => open.has(one))
      if (next === undefined) break
      open.delete(next)
      ring.push(...(next[0] === end ? next : [...next].reverse()).slice(1))
    }
    if (ring.length > 3 && ring[0] === ring.at(-1)) rings.push(ring)
  }
  return rings
}

const placesOf = (ring: readonly number[], { at }: Gathered): readonly Float64Array[] => {
  const places = ring.map(at)
  return places.some((place) => place === null) ? [] : [Float64Array.from(places.flatMap((place) => place ?? []))]
}

/** Whether a ring's first place lies within an outline. */
export const isWithin = (hole: Float64Array, outline: Float64Array): boolean => {
  const [x = 0, y = 0] = hole
  let inside = false
  for (let i = 0; i + 3 < outline.length; i += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = outline.subarray(i, i + 4)
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
