import type { CoverChoice } from "./cover-choice.ts"

/** A candidate of a branch: still open, in, or out. */
export const [OPEN, IN, OUT] = [0, 1, -1] as const

/** What is left to be decided where some candidates are in and some are out. */
export type OpenPart = {
  readonly choice: CoverChoice
  readonly taken: readonly number[]
  /** Open candidates, and how many of them may be chosen. */
  readonly open: Uint32Array
  readonly count: number
  readonly takenWeight: number
  /** What an open candidate serves that no other open one can. */
  readonly own: Float64Array
  /** Groups that two open candidates or more can serve, and those of each open candidate, by their place in `live`. */
  readonly live: Uint32Array
  readonly start: Uint32Array
  readonly places: Uint32Array
}

/** Works out what is left. */
export const openPart = (choice: CoverChoice, count: number, standing: Int8Array): OpenPart => {
  const { candidates, weight, groupStart, groups } = choice
  const servers = new Int32Array(weight.length)
  const [taken, open]: [number[], number[]] = [[], []]
  for (let i = 0; i < candidates; i++) {
    if (standing[i] === IN) taken.push(i)
    else if (standing[i] === OPEN) open.push(i)
  }
  let takenWeight = 0
  for (const i of taken)
    for (let k = groupStart[i] ?? 0; k < (groupStart[i + 1] ?? 0); k++) {
      const group = groups[k] ?? 0
      if (servers[group] === 0) takenWeight += weight[group] ?? 0
      servers[group] = -1
    }
  for (const i of open)
    for (let k = groupStart[i] ?? 0; k < (groupStart[i + 1] ?? 0); k++) {
      const group = groups[k] ?? 0
      if ((servers[group] ?? 0) >= 0) servers[group] = (servers[group] ?? 0) + 1
    }
  const place = new Int32Array(weight.length).fill(-1)
  const live: number[] = []
  for (let group = 0; group < weight.length; group++) if ((servers[group] ?? 0) > 1) place[group] = live.push(group) - 1
  const own = new Float64Array(open.length)
  const start = new Uint32Array(open.length + 1)
  const places: number[] = []
  for (const [n, i] of open.entries()) {
    for (let k = groupStart[i] ?? 0; k < (groupStart[i + 1] ?? 0); k++) {
      const group = groups[k] ?? 0
      if (servers[group] === 1) own[n] = (own[n] ?? 0) + (weight[group] ?? 0)
      else if ((place[group] ?? -1) >= 0) places.push(place[group] ?? 0)
    }
    start[n + 1] = places.length
  }
  return {
    ...{ choice, taken, count: Math.min(count - taken.length, open.length), takenWeight, own, start },
    open: Uint32Array.from(open),
    live: Uint32Array.from(live),
    places: Uint32Array.from(places),
  }
}
