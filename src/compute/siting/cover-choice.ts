import { report, type Watch } from "../watch.ts"

/**
 * Which candidates would serve whom. Those whom exactly the same candidates serve are one group: for the choice it does not
 * matter which of them is which. Whom nobody can serve is in no group.
 */
export type CoverChoice = {
  readonly candidates: number
  /** Weight of each group; none is 0. */
  readonly weight: Float64Array
  /** Groups of candidate i: `groups[groupStart[i]]` to `groups[groupStart[i + 1] - 1]`. */
  readonly groupStart: Uint32Array
  readonly groups: Uint32Array
  /** Candidates of group g: `servers[serverStart[g]]` to `servers[serverStart[g + 1] - 1]`, in order. */
  readonly serverStart: Uint32Array
  readonly servers: Uint32Array
}

/** Names those a candidate would serve, by number, each once. */
export type Serves = (candidate: number) => Iterable<number>

/** Groups those to be served by who could serve them. What weighs nothing is left aside: it changes no choice. */
export const coverChoiceOf = (
  candidates: number,
  weight: ArrayLike<number>,
  serves: Serves,
  watch: Watch = {},
): CoverChoice => {
  const servedBy = Array.from({ length: weight.length }, (): number[] => [])
  for (let candidate = 0; candidate < candidates; candidate++) {
    report(watch, (0.8 * candidate) / candidates)
    for (const place of serves(candidate)) servedBy[place]?.push(candidate)
  }
  const numbers = new Map<string, number>()
  const groups: { readonly servers: readonly number[]; weight: number }[] = []
  for (const [place, servers] of servedBy.entries()) {
    const heavy = weight[place] ?? 0
    if (servers.length === 0 || !(heavy > 0)) continue
    const key = servers.join()
    const known = groups[numbers.get(key) ?? -1]
    if (known !== undefined) known.weight += heavy
    else {
      numbers.set(key, groups.length)
      groups.push({ servers, weight: heavy })
    }
  }
  report(watch, 1)
  return packed(candidates, groups)
}

const packed = (
  candidates: number,
  groups: readonly { readonly servers: readonly number[]; readonly weight: number }[],
): CoverChoice => {
  const serverStart = new Uint32Array(groups.length + 1)
  const groupStart = new Uint32Array(candidates + 1)
  for (const [g, { servers }] of groups.entries()) {
    serverStart[g + 1] = (serverStart[g] ?? 0) + servers.length
    for (const candidate of servers) groupStart[candidate + 1] = (groupStart[candidate + 1] ?? 0) + 1
  }
  for (let i = 1; i < groupStart.length; i++) groupStart[i] = (groupStart[i] ?? 0) + (groupStart[i - 1] ?? 0)
  const next = groupStart.slice()
  const ofCandidate = new Uint32Array(groupStart[candidates] ?? 0)
  for (const [g, { servers }] of groups.entries()) {
    for (const candidate of servers) {
      const place = next[candidate] ?? 0
      ofCandidate[place] = g
      next[candidate] = place + 1
    }
  }
  return {
    candidates,
    weight: Float64Array.from(groups, ({ weight }) => weight),
    groupStart,
    groups: ofCandidate,
    serverStart,
    servers: Uint32Array.from(groups.flatMap(({ servers }) => servers)),
  }
}

/** Weight that some candidates serve together. */
export const servedWeight = ({ weight, groupStart, groups }: CoverChoice, chosen: Iterable<number>): number => {
  const isServed = new Uint8Array(weight.length)
  for (const candidate of chosen)
    for (let k = groupStart[candidate] ?? 0; k < (groupStart[candidate + 1] ?? 0); k++) isServed[groups[k] ?? 0] = 1
  let sum = 0
  for (let g = 0; g < weight.length; g++) if (isServed[g] === 1) sum += weight[g] ?? 0
  return sum
}

/** Whether all weights are whole numbers: then so is what any choice serves, and a bound may be rounded down. */
export const hasWholeWeights = ({ weight }: CoverChoice): boolean => weight.every((heavy) => Number.isInteger(heavy))
