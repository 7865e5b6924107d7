/**
 * Finds, without comparing all with all, every pair of sets that may share at least `share` of the larger one's members
 * (and some that do not): of two such sets the rarest few members of one hold a member of the rarest few of the other
 * (prefix filtering, Chaudhuri, Ganti and Kaushik 2006). `visit` is told, of each set, the earlier ones to compare it with.
 */
export const likelyPairs = (
  sets: readonly (readonly number[])[],
  share: number,
  visit: (later: number, earlier: readonly number[]) => void,
): void => {
  const commonness = new Map<number, number>()
  for (const members of sets) for (const one of members) commonness.set(one, (commonness.get(one) ?? 0) + 1)
  const rarestFirst = (one: number, other: number): number =>
    (commonness.get(one) ?? 0) - (commonness.get(other) ?? 0) || one - other

  const holders = new Map<number, number[]>()
  const metAt = new Int32Array(sets.length).fill(-1)
  sets.forEach((members, later) => {
    const needed = Math.ceil(members.length * share - ROUNDING)
    const rarest = [...members].sort(rarestFirst).slice(0, members.length - needed + 1)
    const earlier: number[] = []
    for (const member of rarest) {
      const before = holders.get(member)
      if (before === undefined) {
        holders.set(member, [later])
        continue
      }
      for (const candidate of before) {
        if (metAt[candidate] === later) continue
        metAt[candidate] = later
        if (sizesFit(members.length, sets[candidate]?.length ?? 0, share)) earlier.push(candidate)
      }
      before.push(later)
    }
    if (earlier.length > 0) visit(later, earlier)
  })
}

// A share such as 0.8 is no exact binary number: rather one candidate too many.
const ROUNDING = 1e-9

const sizesFit = (one: number, other: number, share: number): boolean =>
  Math.min(one, other) >= Math.max(one, other) * share - ROUNDING
