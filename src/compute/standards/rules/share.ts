import { STALE, type Support, type Verdict } from "../../../domain/finding.ts"
import type { Rule, Standard } from "../../../domain/standard.ts"
import type { Asked } from "../asked.ts"
import { isListComplete, memberRows } from "../members.ts"
import type { Place } from "../place.ts"
import { isByte } from "../state-byte.ts"
import { isShare, NOT_SETTLED, NOTHING_STATED } from "../verdicts.ts"

type Share = Extract<Rule, { kind: "share" }>

const NOT_ASKED: Verdict = { state: "not-applicable", reason: { kind: "other-scope" } }

/** At least so many percent of a belt's sites, or of the city's belts or sites, meet an item of another pack. */
export const judgeShare = (rule: Share, place: Place, asked: Asked): Verdict => {
  const target = targetOf(rule, asked)
  if (target === null) return NOT_SETTLED
  const rows = rowsOf(target, place, asked)
  if (rows === null) return NOT_SETTLED
  const { count, fresh, open, of } = countedOf(target, rows, asked)
  const { atLeastPercent } = rule
  if (!isWhole(target, place, asked))
    return of === 0
      ? NOTHING_STATED
      : { state: "unknown", reason: { kind: "share-of-partial-list", count, of, atLeastPercent } }
  if (of === 0) return rows.length === 0 ? NOTHING_STATED : NOT_ASKED
  if (isShare(count, of, atLeastPercent)) {
    const stale = !isShare(fresh, of, atLeastPercent)
    return { state: "met", reason: { kind: "share-reached", count, of, atLeastPercent }, stale }
  }
  return isShare(count + open, of, atLeastPercent)
    ? { state: "unknown", reason: { kind: "share-open", count, open, of, atLeastPercent } }
    : { state: "unmet", reason: { kind: "share-short", count, of, atLeastPercent } }
}

/** The item that is counted, as it stands in the tables. */
type Target = { readonly pack: number; readonly item: number; readonly what: Standard["appliesTo"]["what"] }

const targetOf = ({ standard, item }: Share, { context }: Asked): Target | null => {
  const pack = context.packRows.get(standard) ?? -1
  const found = context.atlas.standards[pack]
  const index = found?.items.findIndex(({ id }) => id === item) ?? -1
  return found === undefined || index === -1 ? null : { pack, item: index, what: found.appliesTo.what }
}

/** What is counted: a city counts its belts or its sites, a belt its sites. Null where there is nothing to count. */
const rowsOf = ({ what }: Target, place: Place, { context }: Asked): readonly number[] | null => {
  if (what === "site" && place.kind !== "site") return memberRows(place, context)
  return what === "belt" && place.kind === "city" ? context.atlas.belts.map((_, row) => row) : null
}

/** Sites may be known to be all; a city's list of belts never is. */
const isWhole = ({ what }: Target, place: Place, { context }: Asked): boolean =>
  what === "site" && isListComplete(place, context)

/** How many meet it, how many of these on evidence that is not old, how many are open, and of how many asked. */
const countedOf = ({ pack, item }: Target, rows: readonly number[], { byteOf }: Asked) => {
  let [count, fresh, open, of] = [0, 0, 0, 0]
  for (const row of rows) {
    const byte = byteOf(pack, row, item)
    if (isByte(byte, "not-applicable")) continue
    of++
    if (isByte(byte, "unknown")) open++
    if (!isByte(byte, "met")) continue
    count++
    if (byte < STALE) fresh++
  }
  return { count, fresh, open, of }
}

/** The sites that meet the item; who says so stands with the item itself. */
export const supportShare = (rule: Share, place: Place, asked: Asked): readonly Support[] => {
  const target = targetOf(rule, asked)
  if (target === null || target.what !== "site") return []
  const { sites } = asked.context.atlas
  return (rowsOf(target, place, asked) ?? []).flatMap((row) => {
    const site = isByte(asked.byteOf(target.pack, row, target.item), "met") ? sites[row] : undefined
    return site === undefined ? [] : [{ site: site.id, evidence: null, stale: false }]
  })
}
