import type { LngLat } from "../../../src/domain/lng-lat.ts"
import { lineLength, lngLatOf, metresApart, planeOf, type Vec } from "../ground/plane.ts"
import { simplified, withSteps } from "../ground/shapes.ts"
import { crossStreets, type Stretch } from "./crossings.ts"
import { type Ground, lawfulStretches } from "./lawful.ts"
import { isCarClass, isMinor, isWalkClass, type Street } from "./street.ts"
import { largestStrongPart } from "./strong-part.ts"

/** One edge of the street network: from node to node with its shape on the globe (ends included). */
export type NetworkEdge = {
  readonly from: number
  readonly to: number
  readonly street: Street
  readonly shape: readonly LngLat[]
  readonly metres: number
}
export type Network = { readonly nodes: readonly LngLat[]; readonly edges: readonly NetworkEdge[] }

const STUB_METRES = 130
const ONE_JUNCTION_METRES = 9

/** Junctions a few steps apart become one. */
const mergeNear = (stretches: readonly Stretch[]): Stretch[] => {
  const leader = new Map<number, number>()
  const find = (node: number): number => {
    let at = node
    for (let up = leader.get(at); up !== undefined; up = leader.get(at)) at = up
    return at
  }
  for (const stretch of stretches) {
    if (lineLength(stretch.line) >= ONE_JUNCTION_METRES) continue
    const [a, b] = [find(stretch.from), find(stretch.to)]
    if (a !== b) leader.set(Math.max(a, b), Math.min(a, b))
  }
  return stretches
    .map((stretch) => ({ ...stretch, from: find(stretch.from), to: find(stretch.to) }))
    .filter((stretch) => stretch.from !== stretch.to || lineLength(stretch.line) > 60)
}

/** Takes away stubs that lead nowhere, until none is left. */
const withoutStubs = (stretches: readonly Stretch[]): Stretch[] => {
  let left = [...stretches]
  for (let before = -1; before !== left.length; ) {
    before = left.length
    const ways = new Map<number, number>()
    for (const stretch of left) {
      ways.set(stretch.from, (ways.get(stretch.from) ?? 0) + 1)
      ways.set(stretch.to, (ways.get(stretch.to) ?? 0) + 1)
    }
    left = left.filter((stretch) => {
      const dead = ways.get(stretch.from) === 1 || ways.get(stretch.to) === 1
      const short = lineLength(stretch.line) < (isMinor(stretch.street.class) ? STUB_METRES : 260)
      return !(dead && short && stretch.street.class !== "trunk")
    })
  }
  return left
}

/** Only what can be driven round in full and walked in full, so that no route ends on an island. */
const connected = (stretches: readonly Stretch[]): Stretch[] => {
  const cars = stretches.filter((stretch) => isCarClass(stretch.street.class))
  const driven = new Set(largestStrongPart(cars, (stretch) => stretch.street.oneway))
  const walkable = stretches.filter(
    (stretch) => isWalkClass(stretch.street.class) && (!isCarClass(stretch.street.class) || driven.has(stretch)),
  )
  const walked = new Set(largestStrongPart(walkable, () => false))
  const kept = stretches.filter((stretch) =>
    isWalkClass(stretch.street.class) ? walked.has(stretch) : driven.has(stretch),
  )
  return kept.length === stretches.length ? kept : connected(kept)
}

/** The street network of the city: cut at crossings, cleared, connected, bent along the valley and put on the globe. */
export const buildNetwork = (streets: readonly Street[], ground: Ground): Network => {
  const crossed = crossStreets(streets)
  const stretches = connected(withoutStubs(mergeNear(lawfulStretches(crossed.stretches, ground))))
  const index = new Map<number, number>()
  const nodes: LngLat[] = []
  const nodeOf = (old: number): number => {
    const known = index.get(old)
    if (known !== undefined) return known
    index.set(old, nodes.length)
    return nodes.push(lngLatOf(ground.valley.toPlane(crossed.nodes[old] ?? [0, 0]))) - 1
  }
  const edges = stretches.map((stretch): NetworkEdge => {
    const [from, to] = [nodeOf(stretch.from), nodeOf(stretch.to)]
    const ends: [LngLat, LngLat] = [nodes[from] ?? [0, 0], nodes[to] ?? [0, 0]]
    const bent: Vec[] = withSteps(stretch.line, 45).map((spot) => ground.valley.toPlane(spot))
    bent[0] = planeOf(ends[0])
    bent[bent.length - 1] = planeOf(ends[1])
    const shape = [ends[0], ...simplified(bent, 1.5).slice(1, -1).map(lngLatOf), ends[1]]
    let metres = 0
    for (let i = 1; i < shape.length; i++) metres += metresApart(shape[i - 1] ?? ends[0], shape[i] ?? ends[1])
    return { from, to, street: stretch.street, shape, metres }
  })
  return { nodes, edges }
}
