import { isPlainObject } from "../plain.ts"
import { valueAt } from "./at-path.ts"
import type { CellForm } from "./column.ts"
import { joined } from "./escaped.ts"
import { PART_SEPARATORS } from "./read-cell.ts"
import { wordOf } from "./read-choice.ts"

/** What stands in a cell for a value, so that `readCell` reads the same value back; null for nothing. */
export const writeCell = (value: unknown, form: CellForm): string | number | null => {
  if (value === null || value === undefined) return null
  switch (form.kind) {
    case "number":
    case "year":
      return typeof value === "number" ? value : String(value)
    case "number-or-text":
      return typeof value === "number" ? value : quotedIfNumber(String(value))
    case "yes-no":
      return value === true ? "是" : "否"
    case "choice":
      return wordOf(form.words, String(value))
    case "list":
      return Array.isArray(value)
        ? joined(
            value.map((one) => partOf(one, form.of)),
            separatorsFor(form.of),
          )
        : String(value)
    case "lines":
      return Array.isArray(value) ? value.map((one) => lineOf(one, form)).join("\n") : String(value)
    default:
      return String(value)
  }
}

const LIST_SEPARATORS = "；;\n、，,"

const separatorsFor = (of: CellForm): string => (of.kind === "number" ? "，,；;" : LIST_SEPARATORS)

const partOf = (value: unknown, form: CellForm): string => String(writeCell(value, form) ?? "")

const lineOf = (record: unknown, { parts }: CellForm & { kind: "lines" }): string => {
  if (!isPlainObject(record)) return ""
  const cells = parts.map(({ path, form }) => partOf(valueAt(record, path), form))
  while (cells.at(-1) === "") cells.pop()
  return joined(cells, PART_SEPARATORS)
}

const quotedIfNumber = (text: string): string =>
  /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) || /^".*"$/s.test(text) ? `"${text}"` : text
