import { between, lineLength, mix, type Vec } from "../ground/plane.ts"
import type { RoadClass, Street } from "./street.ts"

/** A stretch of street between two crossings, in valley coordinates. */
export type Stretch = {
  readonly street: Street
  readonly from: number
  readonly to: number
  readonly line: readonly Vec[]
}
export type Crossed = { readonly nodes: Vec[]; readonly stretches: Stretch[] }

const CELL = 200
/** Ends this close to another street are meant to meet it. */
const TOUCH = 1.5
const SMALLEST_LOOP = 60
const joinsExpressway = (kind: RoadClass): boolean => kind === "primary" || kind === "trunk" || kind === "motorway"

/** Ways of two classes meet in a junction, except that only main streets have ramps to the expressway. */
const meet = (a: RoadClass, b: RoadClass): boolean =>
  a === "motorway" ? joinsExpressway(b) : b === "motorway" ? joinsExpressway(a) : true

type Piece = { street: number; a: Vec; b: Vec; cuts: number[] }

/** Where on a piece (0 to 1) another one cuts or touches it. */
const cutsBetween = (first: Piece, second: Piece): void => {
  const [r, s]: [Vec, Vec] = [
    [first.b[0] - first.a[0], first.b[1] - first.a[1]],
    [second.b[0] - second.a[0], second.b[1] - second.a[1]],
  ]
  const [lengthR, lengthS] = [between(first.a, first.b), between(second.a, second.b)]
  const turn = r[0] * s[1] - r[1] * s[0]
  if (Math.abs(turn) < 0.02 * lengthR * lengthS) return
  const [x, y] = [second.a[0] - first.a[0], second.a[1] - first.a[1]]
  const t = (x * s[1] - y * s[0]) / turn
  const u = (x * r[1] - y * r[0]) / turn
  if (t < -TOUCH / lengthR || t > 1 + TOUCH / lengthR || u < -TOUCH / lengthS || u > 1 + TOUCH / lengthS) return
  first.cuts.push(Math.max(0, Math.min(1, t)))
  second.cuts.push(Math.max(0, Math.min(1, u)))
}

/** Cuts all streets where they cross, so that each stretch runs from junction to junction or to an end. */
export const crossStreets = (streets: readonly Street[]): Crossed => {
  const pieces: Piece[] = []
  streets.forEach((street, index) => {
    for (let i = 1; i < street.line.length; i++) {
      const [a, b] = [street.line[i - 1], street.line[i]]
      if (a === undefined || b === undefined || between(a, b) < 0.01) continue
      pieces.push({ street: index, a, b, cuts: [] })
    }
  })
  const cells = new Map<string, number[]>()
  pieces.forEach((piece, index) => {
    const [west, east] = [Math.min(piece.a[0], piece.b[0]), Math.max(piece.a[0], piece.b[0])]
    const [south, north] = [Math.min(piece.a[1], piece.b[1]), Math.max(piece.a[1], piece.b[1])]
    for (let column = Math.floor((west - 2) / CELL); column <= Math.floor((east + 2) / CELL); column++) {
      for (let row = Math.floor((south - 2) / CELL); row <= Math.floor((north + 2) / CELL); row++) {
        const key = `${column},${row}`
        const others = cells.get(key)
        if (others === undefined) cells.set(key, [index])
        else others.push(index)
      }
    }
  })
  const done = new Set<number>()
  for (const members of cells.values()) {
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < members.length; j++) {
        const [first, second] = [pieces[members[i] ?? -1], pieces[members[j] ?? -1]]
        if (first === undefined || second === undefined) continue
        const key = (members[i] ?? 0) * 1e6 + (members[j] ?? 0)
        if (done.has(key)) continue
        done.add(key)
        const [one, other] = [streets[first.street], streets[second.street]]
        if (one === undefined || other === undefined || !meet(one.class, other.class)) continue
        if (first.street === second.street) continue
        cutsBetween(first, second)
      }
    }
  }

  return joinUp(streets, pieces)
}

/** Walks every street from cut to cut; cuts and ends within two metres of one another become one node. */
const joinUp = (streets: readonly Street[], pieces: readonly Piece[]): Crossed => {
  const nodes: Vec[] = []
  const nodeAt = new Map<string, number>()
  const node = (spot: Vec): number => {
    const [column, row] = [Math.round(spot[0] / 2), Math.round(spot[1] / 2)]
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        const near = nodeAt.get(`${c},${r}`)
        if (near !== undefined && between(nodes[near] ?? [1e9, 1e9], spot) < 2) return near
      }
    }
    nodeAt.set(`${column},${row}`, nodes.length)
    return nodes.push(spot) - 1
  }
  const stretches: Stretch[] = []
  let from = -1
  let line: Vec[] = []
  pieces.forEach((piece, index) => {
    const street = streets[piece.street]
    if (street === undefined) return
    const reach = (spot: Vec): void => {
      const to = node(spot)
      const at = nodes[to] ?? spot
      if (to !== from || lineLength(line) > SMALLEST_LOOP) stretches.push({ street, from, to, line: [...line, at] })
      from = to
      line = [at]
    }
    if (pieces[index - 1]?.street !== piece.street) {
      from = node(piece.a)
      line = [nodes[from] ?? piece.a]
    }
    for (const cut of [...piece.cuts].sort((a, b) => a - b)) reach(mix(piece.a, piece.b, cut))
    if (pieces[index + 1]?.street !== piece.street) reach(piece.b)
    else line.push(piece.b)
  })
  return { nodes, stretches }
}
