import type { Standard } from "../../domain/standard.ts"

/**
 * How many shares deep each item rests on items of other packs: 0 for an item that shares nothing, Infinity for one that
 * rests on itself in the end, or on one that does. By pack and item.
 */
export const shareDepths = (packs: readonly Standard[]): readonly (readonly number[])[] => {
  const known = new Map<string, number>()
  const depthOf = (pack: string, item: string): number => {
    const key = `${pack} ${item}`
    const depth = known.get(key)
    if (depth !== undefined) return depth
    known.set(key, Number.POSITIVE_INFINITY) // met again before it is known: a circle
    const rule = packs.find(({ id }) => id === pack)?.items.find(({ id }) => id === item)?.rule
    const found = rule?.kind === "share" ? 1 + depthOf(rule.standard, rule.item) : 0
    known.set(key, found)
    return found
  }
  return packs.map(({ id, items }) => items.map((item) => depthOf(id, item.id)))
}
