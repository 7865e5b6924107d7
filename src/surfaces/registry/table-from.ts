import type { TableFrom } from "../../export/registry/table-from.ts"
import type { RegistryDesk } from "./desk-state.ts"

/** What the tables of these pages are told with. */
export const tableFrom = ({ reader, words, today }: Pick<RegistryDesk, "reader" | "words" | "today">): TableFrom => ({
  words,
  language: reader.view.language,
  text: reader.text,
  index: reader.index,
  lead: `${reader.text(reader.atlas.title)} · ${words.say("registry.dates", { edition: reader.atlas.edition, made: today })}`,
})
