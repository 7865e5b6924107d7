import type { Language } from "../../src/domain/local-text.ts"
import { fromHere, inBoth, parseCommand, WrongUsage } from "../command-line.ts"

/** What `standards` was asked. */
export type StandardsOptions = {
  readonly atlas: string
  /** Files of packs that are added to those of the atlas, or take the place of one of the same id. */
  readonly packs: readonly string[]
  readonly on: string
  /** Where the workbook is written; null where none is wanted. */
  readonly xlsx: string | null
  /** The language of the workbook. */
  readonly language: Language
  readonly json: boolean
}

const localToday = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** A day there is: not 30 February, which would quietly be taken for 2 March. */
const isDate = (text: string): boolean => {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text) : new Date(Number.NaN)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Reads the arguments of `standards`; what does not fit throws WrongUsage. Words after `--pack` are more packs. */
export const readStandardsOptions = (argv: readonly string[]): StandardsOptions => {
  const known = {
    atlas: { type: "string" },
    pack: { type: "string", multiple: true },
    on: { type: "string" },
    xlsx: { type: "string" },
    lang: { type: "string" },
  } as const
  const { values, positionals } = parseCommand(argv, known, "standards-usage")
  const { atlas, pack = [], on = localToday(), xlsx, lang = "zh" } = values
  if (positionals.length > 0 && pack.length === 0)
    throw new WrongUsage(inBoth("route-extra", { found: positionals.join(" ") }), "standards-usage")
  if (atlas === undefined) throw new WrongUsage(inBoth("route-missing", { option: "atlas" }), "standards-usage")
  if (!isDate(on)) throw new WrongUsage(inBoth("tour-wrong", { option: "on", found: on }), "standards-usage")
  if (lang !== "zh" && lang !== "en")
    throw new WrongUsage(inBoth("tour-wrong", { option: "lang", found: lang }), "standards-usage")
  return {
    xlsx: xlsx === undefined ? null : fromHere(xlsx),
    language: lang,
    atlas: fromHere(atlas),
    packs: [...pack, ...positionals].map(fromHere),
    on,
    json: values.json,
  }
}
