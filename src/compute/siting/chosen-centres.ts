import type { CoverChoice } from "./cover-choice.ts"

/**
 * A choice being worked on: who is in it, how often each group is served, and the sum of its servers' numbers: where one
 * alone serves a group, that is its number.
 */
export type Chosen = {
  readonly choice: CoverChoice
  readonly centres: number[]
  readonly isIn: Uint8Array
  readonly times: Uint16Array
  readonly serverSum: Uint32Array
  served: number
}

/** Nobody chosen yet. */
export const nobodyChosen = (choice: CoverChoice): Chosen => ({
  choice,
  centres: [],
  isIn: new Uint8Array(choice.candidates),
  times: new Uint16Array(choice.weight.length),
  serverSum: new Uint32Array(choice.weight.length),
  served: 0,
})

/** Chooses one more. */
export const take = (chosen: Chosen, candidate: number): void => {
  const { groupStart, groups, weight } = chosen.choice
  chosen.centres.push(candidate)
  chosen.isIn[candidate] = 1
  for (let k = groupStart[candidate] ?? 0; k < (groupStart[candidate + 1] ?? 0); k++) {
    const group = groups[k] ?? 0
    const times = chosen.times[group] ?? 0
    if (times === 0) chosen.served += weight[group] ?? 0
    chosen.times[group] = times + 1
    chosen.serverSum[group] = (chosen.serverSum[group] ?? 0) + candidate
  }
}

/** Lets the one at a place of `centres` go. */
export const letGo = (chosen: Chosen, place: number): void => {
  const { groupStart, groups, weight } = chosen.choice
  const [candidate] = chosen.centres.splice(place, 1)
  if (candidate === undefined) return
  chosen.isIn[candidate] = 0
  for (let k = groupStart[candidate] ?? 0; k < (groupStart[candidate + 1] ?? 0); k++) {
    const group = groups[k] ?? 0
    const times = (chosen.times[group] ?? 0) - 1
    chosen.times[group] = times
    chosen.serverSum[group] = (chosen.serverSum[group] ?? 0) - candidate
    if (times === 0) chosen.served -= weight[group] ?? 0
  }
}

/** What choosing a candidate would add. */
export const gainOf = ({ choice, times }: Chosen, candidate: number): number => {
  const { groupStart, groups, weight } = choice
  let gain = 0
  for (let k = groupStart[candidate] ?? 0; k < (groupStart[candidate + 1] ?? 0); k++) {
    const group = groups[k] ?? 0
    if (times[group] === 0) gain += weight[group] ?? 0
  }
  return gain
}
