import { type CommandWord, fromHere, inBoth, WrongUsage } from "../command-line.ts"

type Values = { readonly [option: string]: string | boolean | undefined }

/** The value of an option that must be there; throws WrongUsage where it is not. */
export const need = (values: Values, option: string, usage: CommandWord): string => {
  const value = values[option]
  if (typeof value !== "string" || value === "") throw new WrongUsage(inBoth("route-missing", { option }), usage)
  return value
}

/** The path in an option, absolute; null where the option is not given. */
export const pathIn = (values: Values, option: string): string | null => {
  const value = values[option]
  return typeof value === "string" ? fromHere(value) : null
}

const NUMBER = /^\+?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** A number more than `above` and not more than `most`; throws WrongUsage for anything else. */
export const numberIn = (text: string, option: string, above: number, most: number, usage: CommandWord): number => {
  const value = NUMBER.test(text.trim()) ? Number(text) : Number.NaN
  if (value > above && value <= most) return value
  throw new WrongUsage(inBoth("number-range", { option, above, most, found: text }), usage)
}

/** A minus sign would pass for another option: the value is tied to its own, to be refused as what it is. */
export const withSigns = (argv: readonly string[], options: readonly string[]): readonly string[] => {
  const tied: string[] = []
  for (const [i, word] of argv.entries()) {
    const before = argv[i - 1]
    if (before !== undefined && options.includes(before) && /^-[\d.]/.test(word))
      tied[tied.length - 1] = `${before}=${word}`
    else tied.push(word)
  }
  return tied
}

/** Refuses words that belong to no option. */
export const nothingElse = (positionals: readonly string[], usage: CommandWord): void => {
  if (positionals.length > 0) throw new WrongUsage(inBoth("route-extra", { found: positionals.join(" ") }), usage)
}
