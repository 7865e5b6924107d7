import { fromHere, inBoth, parseCommand, WrongUsage } from "../command-line.ts"

/** What `standards` was asked. */
export type StandardsOptions = {
  readonly atlas: string
  /** Files of packs that are added to those of the atlas, or take the place of one of the same id. */
  readonly packs: readonly string[]
  readonly on: string
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
  const known = { atlas: { type: "string" }, pack: { type: "string", multiple: true }, on: { type: "string" } } as const
  const { values, positionals } = parseCommand(argv, known, "standards-usage")
  const { atlas, pack = [], on = localToday() } = values
  if (positionals.length > 0 && pack.length === 0)
    throw new WrongUsage(inBoth("route-extra", { found: positionals.join(" ") }), "standards-usage")
  if (atlas === undefined) throw new WrongUsage(inBoth("route-missing", { option: "atlas" }), "standards-usage")
  if (!isDate(on)) throw new WrongUsage(inBoth("tour-wrong", { option: "on", found: on }), "standards-usage")
  return { atlas: fromHere(atlas), packs: [...pack, ...positionals].map(fromHere), on, json: values.json }
}
