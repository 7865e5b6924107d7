/** Every order of some things: the slow, obvious oracle. */
export function* everyOrder<T>(things: readonly T[]): Generator<readonly T[]> {
  if (things.length === 0) yield []
  for (const [at, first] of things.entries())
    for (const rest of everyOrder([...things.slice(0, at), ...things.slice(at + 1)])) yield [first, ...rest]
}

/** The sum of an order's legs, added up one by one. */
export const legsOf = (distances: readonly (readonly number[])[], order: readonly number[], round: boolean): number => {
  let sum = 0
  for (const [at, stop] of order.entries()) {
    const next = order[at + 1] ?? (round && order.length > 1 ? order[0] : undefined)
    if (next !== undefined) sum += distances[stop]?.[next] ?? Number.NaN
  }
  return sum
}
