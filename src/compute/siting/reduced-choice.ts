import type { CoverChoice } from "./cover-choice.ts"
import { coverChoiceOf, hasWholeWeights } from "./cover-choice.ts"
import { upperBoundOf } from "./upper-bound.ts"

/**
 * What is left to be decided once prices have settled the rest: any choice that serves more than the known one takes all of
 * `taken`, none of those that are neither taken nor in `open`, and otherwise chooses `count` of the open ones.
 */
export type ReducedChoice = {
  readonly choice: CoverChoice
  /** Candidates of `choice` by their numbers before. */
  readonly open: readonly number[]
  readonly taken: readonly number[]
  readonly count: number
  /** What those taken serve. */
  readonly takenWeight: number
  /** No choice at all serves more than this or than the known one. */
  readonly upperBound: number
}

/** Those of some candidates that are still open, by their numbers among the open ones. */
export const placesIn = (open: readonly number[], candidates: readonly number[]): readonly number[] => {
  const place = new Map(open.map((candidate, i) => [candidate, i]))
  return candidates.flatMap((candidate) => place.get(candidate) ?? [])
}

const MOST_ROUNDS = 8

/** Settles what can be settled without search, again and again while that settles more. `known` is what a known choice serves. */
export const reducedChoice = (choice: CoverChoice, count: number, known: number): ReducedChoice => {
  const better = known + (hasWholeWeights(choice) ? 1 : known * 1e-9)
  let left: ReducedChoice = {
    choice,
    open: Array.from({ length: choice.candidates }, (_, i) => i),
    ...{ taken: [], count, takenWeight: 0, upperBound: Infinity },
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (left.count <= 0 || left.choice.weight.length === 0) return { ...left, upperBound: left.takenWeight }
    const { weight: bound, worth } = upperBoundOf(left.choice, left.count, known - left.takenWeight)
    const upperBound = Math.min(left.upperBound, left.takenWeight + bound)
    left = { ...left, upperBound }
    if (upperBound < better) return left
    const room = (left.takenWeight + bound) * (1 + 1e-9) - better
    const ranked = Array.from(worth).sort((one, other) => other - one)
    const [last, next] = [ranked[left.count - 1] ?? 0, ranked[left.count] ?? 0]
    const isOut = dominated(left.choice)
    const isIn = new Uint8Array(isOut.length)
    for (const [i, one] of worth.entries()) {
      if (last - one > room) isOut[i] = 1
      else if (one - next > room) isIn[i] = 1
    }
    const smaller = without(left, isOut, isIn)
    if (smaller.open.length === left.open.length) return left
    left = smaller
  }
  return left
}

/** Marks candidates that serve nobody whom some other does not serve too; of equals all but the first. */
const dominated = ({ candidates, groupStart, groups, serverStart, servers }: CoverChoice): Uint8Array => {
  const isOut = new Uint8Array(candidates)
  const shared = new Uint32Array(candidates)
  for (let i = 0; i < candidates; i++) {
    const [start, end] = [groupStart[i] ?? 0, groupStart[i + 1] ?? 0]
    shared.fill(0)
    for (let k = start; k < end; k++) {
      const group = groups[k] ?? 0
      for (let s = serverStart[group] ?? 0; s < (serverStart[group + 1] ?? 0); s++) {
        const other = servers[s] ?? 0
        shared[other] = (shared[other] ?? 0) + 1
      }
    }
    for (let other = 0; other < candidates && isOut[i] === 0; other++) {
      if (other === i || isOut[other] === 1 || shared[other] !== end - start) continue
      const theirs = (groupStart[other + 1] ?? 0) - (groupStart[other] ?? 0)
      if (theirs > end - start || other < i) isOut[i] = 1
    }
  }
  return isOut
}

/** The choice without candidates that are out, and without those that are in and whom they serve. */
const without = (left: ReducedChoice, isOut: Uint8Array, isIn: Uint8Array): ReducedChoice => {
  const { choice, open } = left
  const { weight, groupStart, groups } = choice
  const isServed = new Uint8Array(weight.length)
  let takenWeight = left.takenWeight
  for (const i of open.keys()) {
    if (isIn[i] !== 1) continue
    for (let k = groupStart[i] ?? 0; k < (groupStart[i + 1] ?? 0); k++) {
      const group = groups[k] ?? 0
      if (isServed[group] === 0) takenWeight += weight[group] ?? 0
      isServed[group] = 1
    }
  }
  const kept = [...open.keys()].filter((i) => isOut[i] !== 1 && isIn[i] !== 1)
  const taken = open.filter((_, i) => isIn[i] === 1)
  return {
    ...left,
    choice: coverChoiceOf(kept.length, weight, (candidate) => {
      const i = kept[candidate] ?? 0
      return groups.subarray(groupStart[i] ?? 0, groupStart[i + 1] ?? 0).filter((group) => isServed[group] === 0)
    }),
    open: kept.map((i) => open[i] ?? 0),
    taken: [...left.taken, ...taken],
    count: left.count - taken.length,
    takenWeight,
  }
}
