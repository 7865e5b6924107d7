import { type CoverChoice, hasWholeWeights } from "./cover-choice.ts"

/**
 * A choice being worked on, with all that a step from here would bring: kept up to date with every centre that comes or goes,
 * so that no step has to be counted out. Each centre holds one of `most` slots.
 */
export type Chosen = {
  readonly choice: CoverChoice
  readonly most: number
  /** Centre by slot; −1 where a slot is free. */
  readonly centreIn: Int32Array
  /** Slot of each candidate; −1 for those not chosen. */
  readonly slotOf: Int32Array
  /** How often each group is served, and the sum of its servers' slots: where one alone serves it, that is its slot. */
  readonly times: Uint16Array
  readonly slotSum: Uint32Array
  /** What a candidate serves that no centre does. */
  readonly gain: Float64Array
  /** What the centre of a slot alone serves. */
  readonly loss: Float64Array
  /** How much of that a candidate serves too: `shared[candidate · most + slot]`. */
  readonly shared: Float64Array
  readonly isExact: boolean
  count: number
  served: number
}

/** Nobody chosen yet; there is room for `most`. */
export const nobodyChosen = (choice: CoverChoice, most: number): Chosen => {
  const { candidates, weight, groupStart, groups } = choice
  const gain = new Float64Array(candidates)
  for (let i = 0; i < candidates; i++)
    for (let k = groupStart[i] ?? 0; k < (groupStart[i + 1] ?? 0); k++)
      gain[i] = (gain[i] ?? 0) + (weight[groups[k] ?? 0] ?? 0)
  return {
    choice,
    most,
    centreIn: new Int32Array(most).fill(-1),
    slotOf: new Int32Array(candidates).fill(-1),
    times: new Uint16Array(weight.length),
    slotSum: new Uint32Array(weight.length),
    gain,
    loss: new Float64Array(most),
    shared: new Float64Array(candidates * most),
    isExact: hasWholeWeights(choice),
    ...{ count: 0, served: 0 },
  }
}

/** The candidates chosen, by slot. */
export const centresOf = ({ centreIn }: Chosen): readonly number[] => [...centreIn].filter((centre) => centre >= 0)

/** Chooses one more. There must be a free slot. */
export const take = (chosen: Chosen, candidate: number): void => {
  const { choice, centreIn, slotOf, times, slotSum } = chosen
  const { groupStart, groups } = choice
  const slot = centreIn.indexOf(-1)
  centreIn[slot] = candidate
  slotOf[candidate] = slot
  chosen.count++
  for (let k = groupStart[candidate] ?? 0; k < (groupStart[candidate + 1] ?? 0); k++) {
    const group = groups[k] ?? 0
    const before = times[group] ?? 0
    if (before === 0) serveAlone(chosen, group, slot, 1)
    else if (before === 1) shareAlone(chosen, group, slotSum[group] ?? 0, -1)
    times[group] = before + 1
    slotSum[group] = (slotSum[group] ?? 0) + slot
  }
}

/** Lets the centre of a slot go. */
export const letGo = (chosen: Chosen, slot: number): void => {
  const { choice, centreIn, slotOf, times, slotSum } = chosen
  const { groupStart, groups } = choice
  const candidate = centreIn[slot] ?? -1
  if (candidate < 0) return
  centreIn[slot] = -1
  slotOf[candidate] = -1
  chosen.count--
  for (let k = groupStart[candidate] ?? 0; k < (groupStart[candidate + 1] ?? 0); k++) {
    const group = groups[k] ?? 0
    const left = (times[group] ?? 0) - 1
    times[group] = left
    slotSum[group] = (slotSum[group] ?? 0) - slot
    if (left === 0) serveAlone(chosen, group, slot, -1)
    else if (left === 1) shareAlone(chosen, group, slotSum[group] ?? 0, 1)
  }
}

/** A group begins (1) or ceases (−1) to be served, by the centre of a slot alone. */
const serveAlone = (chosen: Chosen, group: number, slot: number, sign: 1 | -1): void => {
  const { choice, most, gain, loss, shared } = chosen
  const { serverStart, servers, weight } = choice
  const heavy = sign * (weight[group] ?? 0)
  chosen.served += heavy
  loss[slot] = (loss[slot] ?? 0) + heavy
  for (let s = serverStart[group] ?? 0; s < (serverStart[group + 1] ?? 0); s++) {
    const server = servers[s] ?? 0
    gain[server] = (gain[server] ?? 0) - heavy
    const at = server * most + slot
    shared[at] = (shared[at] ?? 0) + heavy
  }
}

/** A group that is served anyway begins (1) or ceases (−1) to be served by the centre of a slot alone. */
const shareAlone = ({ choice, most, loss, shared }: Chosen, group: number, slot: number, sign: 1 | -1): void => {
  const { serverStart, servers, weight } = choice
  const heavy = sign * (weight[group] ?? 0)
  loss[slot] = (loss[slot] ?? 0) + heavy
  for (let s = serverStart[group] ?? 0; s < (serverStart[group + 1] ?? 0); s++) {
    const at = (servers[s] ?? 0) * most + slot
    shared[at] = (shared[at] ?? 0) + heavy
  }
}

/** What choosing a candidate would add: a small rest may be rounding alone and is summed up anew. */
export const gainOf = ({ choice, times, gain, served, isExact }: Chosen, candidate: number): number => {
  const kept = gain[candidate] ?? 0
  if (isExact || kept > served * 1e-9) return kept
  const { groupStart, groups, weight } = choice
  let sum = 0
  for (let k = groupStart[candidate] ?? 0; k < (groupStart[candidate + 1] ?? 0); k++) {
    const group = groups[k] ?? 0
    if (times[group] === 0) sum += weight[group] ?? 0
  }
  return sum
}

/** Goes to another choice: only what differs comes and goes. */
export const goTo = (chosen: Chosen, centres: readonly number[]): void => {
  const wanted = new Set(centres)
  for (const [slot, centre] of chosen.centreIn.entries()) if (centre >= 0 && !wanted.has(centre)) letGo(chosen, slot)
  for (const centre of centres) if ((chosen.slotOf[centre] ?? -1) < 0) take(chosen, centre)
}
