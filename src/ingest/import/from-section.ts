import { setAt, valueAt } from "../tables/at-path.ts"
import { comparedWhole } from "../tables/plain-words.ts"
import type { Draft } from "./draft.ts"
import { keepAsWritten } from "./kept-columns.ts"

const NUMBERING = /^(?:[一二三四五六七八九十]+|\d+|[（(][^）)]*[）)])\s*[、.．:：]?\s*/

/** A lone line above a row may name its belt or its district; else it is kept as it was written. */
export const fromSection = (draft: Draft & { belts: readonly string[] }, section: string | null): void => {
  if (section === null || draft.table !== "sites") return
  const words = section.replace(NUMBERING, "").trim()
  if (draft.belts.some((belt) => comparedWhole(belt) === comparedWhole(words))) return
  if (draft.belts.length === 0 && words.includes("示范带")) draft.belts = [words]
  else if (valueAt(draft.record, "district") === undefined && /(?<![园社片小])[区县市]$/.test(words))
    setAt(draft.record, "district", words)
  else keepAsWritten(draft.asWritten, "section", section)
}
