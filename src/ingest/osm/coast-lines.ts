import type { Bounds } from "../../domain/lng-lat.ts"
import type { Gathered } from "./gather-streets.ts"

type At = readonly [lon: number, lat: number]

/** A line of coast within a box, the land on its left: closed in itself, or from edge to edge. */
export type CoastLine = { readonly isClosed: boolean; readonly places: readonly At[] }

/** Coastlines joined from end to end and cut off at the box; null where one ends in the middle of it. */
export const coastLinesIn = (gathered: Gathered, box: Bounds): readonly CoastLine[] | null => {
  const lines: CoastLine[] = []
  for (const chain of chainsOf(gathered)) {
    const [first, last] = [chain[0], chain.at(-1)]
    const isRing = chain.length > 3 && first !== undefined && first[0] === last?.[0] && first[1] === last[1]
    if (isRing && chain.every((at) => isIn(box, at))) lines.push({ isClosed: true, places: chain })
    else {
      const cut = cutAt(box, isRing ? fromOutside(box, chain) : chain)
      if (cut === null) return null
      for (const places of cut) lines.push({ isClosed: false, places })
    }
  }
  return lines
}

/** Each coast as one line; where the extract leaves a place out, a line ends. */
const chainsOf = ({ ways, at }: Gathered): readonly (readonly At[])[] => {
  const coasts = [...ways.values()].filter(({ tags, refs }) => tags["natural"] === "coastline" && refs.length > 1)
  const next = new Map(coasts.map((way) => [way.refs[0] ?? 0, way]))
  const ends = new Set(coasts.map(({ refs }) => refs.at(-1) ?? 0))
  const open = new Set(coasts)
  const chains: At[][] = []
  // lines with a beginning first; what is left over runs in rings
  for (const start of [...coasts.filter(({ refs }) => !ends.has(refs[0] ?? 0)), ...coasts]) {
    let chain: At[] = []
    for (let way = start; open.delete(way); way = next.get(way.refs.at(-1) ?? 0) ?? way)
      for (const ref of chain.length > 0 ? way.refs.slice(1) : way.refs) {
        const found = at(ref)
        if (found !== null) chain.push(found)
        else if (chain.length > 0) {
          chains.push(chain)
          chain = []
        }
      }
    if (chain.length > 1) chains.push(chain)
  }
  return chains
}

const isIn = ([west, south, east, north]: Bounds, [lon, lat]: At): boolean =>
  lon > west && lon < east && lat > south && lat < north

/** A ring turned so that it begins outside of the box. */
const fromOutside = (box: Bounds, ring: readonly At[]): readonly At[] => {
  const start = ring.findIndex((at) => !isIn(box, at))
  return [...ring.slice(start, -1), ...ring.slice(0, start + 1)]
}

/** The parts of a line in a box, each from edge to edge; null where one begins or ends inside. */
const cutAt = (box: Bounds, line: readonly At[]): readonly (readonly At[])[] | null => {
  const parts: At[][] = []
  let part: At[] | null = null
  const [first, last] = [line[0], line.at(-1)]
  if ((first !== undefined && isIn(box, first)) || (last !== undefined && isIn(box, last))) return null
  for (let i = 1; i < line.length; i++) {
    const [one, other] = [line[i - 1], line[i]]
    if (one === undefined || other === undefined) continue
    const [from, to] = shareInside(box, one, other)
    if (from >= to) continue
    if (part === null) part = [from === 0 ? one : between(one, other, from)]
    part.push(to === 1 ? other : between(one, other, to))
    if (to < 1 || !isIn(box, other)) {
      parts.push(part)
      part = null
    }
  }
  return parts
}

const between = ([x1, y1]: At, [x2, y2]: At, share: number): At => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]

/** From where to where a straight line lies in a box, as shares of it: by Liang and Barsky. */
const shareInside = ([west, south, east, north]: Bounds, [x1, y1]: At, [x2, y2]: At): readonly [number, number] => {
  let [from, to] = [0, 1]
  const [dx, dy] = [x2 - x1, y2 - y1]
  for (const [step, room] of [
    [-dx, x1 - west],
    [dx, east - x1],
    [-dy, y1 - south],
    [dy, north - y1],
  ] as const) {
    if (step === 0 && room < 0) return [1, 0]
    if (step < 0) from = Math.max(from, room / step)
    if (step > 0) to = Math.min(to, room / step)
  }
  return [from, to]
}
