import type { Language } from "../src/domain/local-text.ts"
import { type CommandWord, inBoth, WrongUsage } from "./command-line.ts"

/** The language somebody asked for by `--lang`; another word throws WrongUsage. */
export const languageFrom = (text: string, usage: CommandWord): Language => {
  if (text === "zh" || text === "en") return text
  throw new WrongUsage(inBoth("lang-choice"), usage)
}
