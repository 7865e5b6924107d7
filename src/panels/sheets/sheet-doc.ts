import type { ReactNode } from "react"
import type { SheetSize } from "./sheet-size.ts"

/** A line in a cell; it wraps where the column ends. */
export type CellLine = { readonly text: string; readonly look: "plain" | "strong" | "quiet" | "plate" }

/** A row of the table; cells in the order of the columns, empty where a long row goes on. */
export type SheetRow = { readonly key: string; readonly cells: readonly (readonly CellLine[])[] }

/** Something above or below the table that is not cut. */
export type SheetPart = { readonly key: string; readonly node: ReactNode }

/** A document of a table, with what stands on every page of it. */
export type SheetDoc = {
  readonly size: SheetSize
  /** What stands above the first page, and above those that follow. */
  readonly head: readonly [first: string, following: string]
  /** 虚构示例, or null. */
  readonly stamp: string | null
  readonly foot: string
  readonly colour: string
  readonly before: readonly SheetPart[]
  readonly columns: readonly { readonly label: string; readonly widthMm: number }[]
  readonly rows: readonly SheetRow[]
  readonly after: readonly SheetPart[]
  /** Many short cells: set smaller, and wrapped anywhere. */
  readonly isDense?: boolean
}

export const plain = (text: string): CellLine => ({ text, look: "plain" })
export const strong = (text: string): CellLine => ({ text, look: "strong" })
export const quiet = (text: string): CellLine => ({ text, look: "quiet" })

const NOT_WORTH_CUTTING = 40 // characters: a time, a name

/**
 * A row too high for any page, as two: long cells go on in the second, short ones stay in the first, and the number stands in
 * both. Nothing is lost. The same row where there is nothing to cut.
 */
export const cutRow = (row: SheetRow): readonly SheetRow[] => {
  const parts = row.cells.map(cutCell)
  if (parts.every(([, rest]) => rest.length === 0)) return [row]
  return [
    { key: `${row.key}a`, cells: parts.map(([first]) => first) },
    {
      key: `${row.key}b`,
      cells: parts.map(([first, rest]) => (first[0]?.look === "plate" ? first : rest)),
    },
  ]
}

const cutCell = (lines: readonly CellLine[]): readonly [readonly CellLine[], readonly CellLine[]] => {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (total <= NOT_WORTH_CUTTING) return [lines, []]
  const [first, rest]: [CellLine[], CellLine[]] = [[], []]
  let room = Math.ceil(total / 2)
  for (const line of lines) {
    const at = line.text.length <= room ? line.text.length : placeToCut(line.text, room)
    if (at > 0) first.push({ ...line, text: line.text.slice(0, at) })
    if (at < line.text.length) rest.push({ ...line, text: line.text.slice(at) })
    room = at < line.text.length ? 0 : room - at
  }
  return [first, rest]
}

/** After a mark or a space if there is one near, never within a surrogate pair. */
const placeToCut = (text: string, most: number): number => {
  for (let at = most; at > most / 2; at -= 1) if (/[，。；、！？,.;!?\s]/.test(text.charAt(at - 1))) return at
  return /[\uDC00-\uDFFF]/.test(text.charAt(most)) ? Math.max(0, most - 1) : most
}
