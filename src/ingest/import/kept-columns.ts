import { FORBIDDEN_KEYS } from "../limits.ts"
import type { ColumnGuess } from "../tables/guess-columns.ts"
import type { UnderstoodSheet } from "../tables/understand-sheet.ts"
import { atCell, type ImportLog } from "./import-problems.ts"

/** What was written under a head; two of the same head stand side by side. */
export const keepAsWritten = (kept: Record<string, string>, head: string, words: string): void => {
  const name = keyFrom(head)
  kept[name] = kept[name] === undefined || kept[name] === words ? words : `${kept[name]} / ${words}`
}

/** A head as the name of a field: one line, no dots (they would mean a record within), and no name of JavaScript's own. */
export const keyFrom = (head: string): string => {
  const name = head.replace(/\s+/g, " ").replaceAll(".", "·").trim()
  return name === "" || FORBIDDEN_KEYS.has(name) ? `_${name.replaceAll("_", "")}` : name
}

/** Under which name each column that means nothing here is kept: its head, told apart where it comes twice or is a field of ours. */
export const keysOf = (
  columns: readonly ColumnGuess[],
  { file, sheet }: { readonly file: string; readonly sheet: UnderstoodSheet },
  log: ImportLog,
): ReadonlyMap<number, string> => {
  const keys = new Map<number, string>()
  const ours = new Set(
    columns.flatMap(({ means }) => (means.kind === "column" ? [means.column.path.split(".")[0] ?? ""] : [])),
  )
  const taken = new Set<string>([...ours, "id", "name", "position", "asWritten"])
  for (const { at, head, means } of columns) {
    if (means.kind !== "unknown" && means.kind !== "twice") continue
    const where = atCell(sheet.name, sheet.headRows.at(-1) ?? 1, at)
    const plain = keyFrom(head)
    let key = plain
    for (let more = 2; taken.has(key); more++) key = `${plain} ${more}`
    taken.add(key)
    keys.set(at, key)
    if (FORBIDDEN_KEYS.has(head.trim())) log.add("head-forbidden", file, where, { head, name: key })
    else if (means.kind === "twice") log.add("column-twice", file, where, { head, name: key })
    else log.add("column-unknown", file, where, { head })
  }
  return keys
}
