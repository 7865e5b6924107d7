import { randomFrom } from "../../../src/compute/tour/random.ts"

/** How the stops of an invented town lie. */
export const TOWN_KINDS = ["strewn", "clustered", "grid", "streets"] as const
export type TownKind = (typeof TOWN_KINDS)[number]

/** Distances between the stops of an invented town in whole metres, row by row. */
export type Town = { readonly name: string; readonly count: number; readonly distances: Float64Array }

type Spot = readonly [x: number, y: number]

const SIDE_METRES = 10_000

/** A town that follows from its kind and size alone. */
export const townOf = (kind: TownKind, count: number): Town => {
  const random = randomFrom(count * 31 + TOWN_KINDS.indexOf(kind))
  const spots = SPOTS[kind](count, random)
  const distances = new Float64Array(count * count)
  spots.forEach((from, row) => {
    spots.forEach((to, column) => {
      distances[row * count + column] = kind === "streets" ? along(from, to) : straight(from, to)
    })
  })
  return { name: `${kind} ${count}`, count, distances }
}

/** Wholly round: what is written in a file of distances. */
const straight = ([x, y]: Spot, [u, v]: Spot): number => Math.round(Math.hypot(x - u, y - v))

/** Along streets that run north and east. */
const along = ([x, y]: Spot, [u, v]: Spot): number => Math.round(Math.abs(x - u) + Math.abs(y - v))

type Spots = (count: number, random: () => number) => readonly Spot[]

const strewn: Spots = (count, random) =>
  Array.from({ length: count }, () => [random() * SIDE_METRES, random() * SIDE_METRES])

const clustered: Spots = (count, random) => {
  const centres = strewn(Math.ceil(count / 25), random)
  const spread = () => (random() + random() + random() - 1.5) * 900
  return Array.from({ length: count }, (_, at) => {
    const [x, y] = centres[at % centres.length] ?? [0, 0]
    return [x + spread(), y + spread()]
  })
}

/** Crossings of a grid, some left out: very many distances are equal. */
const grid: Spots = (count, random) => {
  const side = Math.ceil(Math.sqrt(count * 1.2))
  const crossings = Array.from({ length: side * side }, (_, at): Spot => [at % side, Math.floor(at / side)])
  for (let at = crossings.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [one, two] = [crossings[at], crossings[other]]
    if (one === undefined || two === undefined) continue
    crossings[at] = two
    crossings[other] = one
  }
  return crossings.slice(0, count).map(([x, y]) => [x * 100, y * 100])
}

/** House numbers along streets 200 m apart. */
const streets: Spots = (count, random) =>
  Array.from({ length: count }, () => {
    const street = Math.floor(random() * 50) * 200
    const house = random() * SIDE_METRES
    return random() < 0.5 ? [street, house] : [house, street]
  })

const SPOTS: Readonly<Record<TownKind, Spots>> = { strewn, clustered, grid, streets }
