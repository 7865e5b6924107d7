import "./jitless.ts"
import * as z from "zod/mini"
import { count, id, localText, maybe, partialDate, someText } from "./words.ts"

const percent = z.number().check(z.gte(0), z.lte(100))
const metres = z.number().check(z.gte(0))

const rule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("has-element"), role: id, atLeast: count, withinMetres: maybe(metres) }),
  z.object({ kind: z.literal("has-route"), withinMetres: metres }),
  z.object({ kind: z.literal("min-belts"), atLeast: count }),
  z.object({ kind: z.literal("checklist"), list: id, boxes: maybe(z.array(id)) }),
  z.object({ kind: z.literal("min-sites"), atLeast: count, levels: z.array(z.enum(["city", "county"])) }),
  z.object({ kind: z.literal("milestone"), what: id, by: partialDate }),
  z.object({
    kind: z.literal("reach"),
    of: z.enum(["demand", "sites"]),
    role: id,
    atLeastPercent: percent,
    within: z.union([z.object({ metres }), z.object({ walkingMinutes: metres })]),
    by: z.enum(["straight", "street"]),
  }),
  z.object({ kind: z.literal("share"), standard: id, item: id, atLeastPercent: percent }),
])

const item = z.object({ id, title: localText, help: localText, rule, weight: z.number().check(z.gte(0)) })

/** standards/<id>.json */
export const standardFile = z.object({
  id,
  version: count,
  title: localText,
  issuedBy: maybe(localText),
  source: localText,
  appliesTo: z.object({
    what: z.enum(["belt", "site", "city"]),
    kinds: maybe(z.array(someText)),
    scopes: maybe(z.array(someText)),
  }),
  checklist: maybe(z.object({ id, title: localText, boxes: z.array(z.object({ id, title: localText })) })),
  shelfLifeYears: maybe(z.number().check(z.gte(0))),
  items: z.array(item).check(z.minLength(1)),
})

export type StandardInFile = z.infer<typeof standardFile>
export type RuleInFile = z.infer<typeof rule>
