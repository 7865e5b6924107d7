import type { ParseArgsConfig } from "node:util"

type Said = { readonly zh: string; readonly en: string }

export const asksForHelp: (argv: readonly string[]) => boolean
export const argumentFault: (
  argv: readonly string[],
  options: NonNullable<ParseArgsConfig["options"]>,
  takes: { readonly takesArguments: boolean },
) => Said | null
