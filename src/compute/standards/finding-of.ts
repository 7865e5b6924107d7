import { STATES } from "../../domain/evidence.ts"
import type { Finding, Subject, Verdict } from "../../domain/finding.ts"
import type { Asked } from "./asked.ts"
import type { StandardsContext } from "./context.ts"
import { judge, supportFor } from "./judge.ts"
import { type Place, placeAt } from "./place.ts"
import { byteOfVerdict } from "./state-byte.ts"
import { NOT_SETTLED } from "./verdicts.ts"

const UNKNOWN = STATES.indexOf("unknown")

/** The finding at a row and an item of a pack: the same verdict as the byte in its table, with its reason and what it rests on. */
export const findingOf = (context: StandardsContext, packRow: number, row: number, item: number): Finding => {
  const { atlas } = context
  const pack = atlas.standards[packRow]
  const asked = pack?.items[item]
  const place = pack === undefined ? null : placeAt(atlas, pack.appliesTo.what, row)
  if (pack === undefined || asked === undefined || place === null)
    throw new RangeError(`no item ${item} at row ${row} of pack ${packRow}`)
  const about = { pack: pack.id, item: asked.id, subject: subjectOf(place) }
  const verdict = verdictAt(context, packRow, row, item)
  const support =
    verdict.state === "not-applicable" ? [] : supportFor(asked.rule, place, { context, pack, byteOf: byteIn(context) })
  return { ...about, support, ...verdict }
}

/** The verdicts alone, for what a share counts. */
const verdictAt = (context: StandardsContext, packRow: number, row: number, item: number): Verdict => {
  const pack = context.atlas.standards[packRow]
  const rule = pack?.items[item]?.rule
  const place = pack === undefined ? null : placeAt(context.atlas, pack.appliesTo.what, row)
  if (pack === undefined || rule === undefined || place === null) return NOT_SETTLED
  if (context.depths[packRow]?.[item] === Number.POSITIVE_INFINITY) return NOT_SETTLED
  return judge(rule, place, { context, pack, byteOf: byteIn(context) })
}

const byteIn =
  (context: StandardsContext): Asked["byteOf"] =>
  (pack, row, item) =>
    context.atlas.standards[pack] === undefined ? UNKNOWN : byteOfVerdict(verdictAt(context, pack, row, item))

const subjectOf = (place: Place): Subject => {
  switch (place.kind) {
    case "belt":
      return { kind: "belt", belt: place.belt.id }
    case "site":
      return { kind: "site", site: place.site.id }
    case "city":
      return { kind: "city" }
  }
}
