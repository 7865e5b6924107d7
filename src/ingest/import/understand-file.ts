import { featureSheet } from "../map-files/feature-sheet.ts"
import { type Column, TABLES, type Table } from "../tables/column.ts"
import { columnsOf, type Surroundings } from "../tables/columns-of.ts"
import { guessColumns, guessSheet, type SheetGuess } from "../tables/guess-columns.ts"
import { headWordsOf } from "../tables/head-words.ts"
import { type IsHead, type UnderstoodSheet, understandSheet } from "../tables/understand-sheet.ts"
import type { GivenShape } from "./draft.ts"
import type { Found } from "./read-file.ts"

/** A table found in a file, what it is taken for, and the shapes of its rows. */
export type FoundTable = {
  readonly file: string
  readonly sheet: UnderstoodSheet
  /** Null where nothing is known of it. */
  readonly guess: SheetGuess | null
  readonly shapes: ReadonlyMap<number, GivenShape>
}

/** Knows the columns of every table. */
export type TableWords = { readonly columns: (table: Table) => readonly Column[]; readonly isHead: IsHead }

/** The columns of every table under some standards, looked up fast. */
export const newTableWords = (around: Surroundings): TableWords => {
  const columns = new Map(TABLES.map((table) => [table, columnsOf(table, around)]))
  const words = TABLES.map((table) => headWordsOf(columns.get(table) ?? []))
  const known = new Map<string, ReturnType<IsHead>>()
  const isHead: IsHead = (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const hows = words.map((one) => (one.isPassedOver(text) ? "head-same" : (one.find(text)?.how ?? null)))
    const found = hows.includes("code")
      ? "code"
      : hows.includes("head-same")
        ? "same"
        : hows.includes("head-alike")
          ? "alike"
          : null
    known.set(text, found)
    return found
  }
  return { columns: (table) => columns.get(table) ?? [], isHead }
}

// Sheets of the template that hold words for the reader alone.
const EXPLAINING: ReadonlySet<string> = new Set(["说明", "填写示例", "选项"])

/** What a sheet or the features of a map file are taken for; null for a sheet that only explains the template. */
export const understandFound = (
  found: Found & { kind: "sheet" | "features" },
  words: TableWords,
): FoundTable | null => {
  if (found.kind === "features") return understandFeatures(found, words)
  if (EXPLAINING.has(found.sheet.name)) return null
  const sheet = understandSheet(found.sheet, words.isHead)
  return { file: found.file, sheet, guess: guessSheet(sheet, words.columns, TABLES), shapes: new Map() }
}

/** Features are sites where they are points, and belts where they are lines. */
const understandFeatures = (found: Found & { kind: "features" }, words: TableWords): FoundTable => {
  const sheet = featureSheet(found.features)
  const shapes = new Map(
    found.features.flatMap(({ shape }, index): readonly (readonly [number, GivenShape])[] =>
      shape === null ? [] : [[index + 1, { ...shape, coordinates: inPlane(shape.coordinates) }]],
    ),
  )
  const points = [...shapes.values()].filter(({ type }) => type === "Point").length
  const table: Table = points * 2 >= shapes.size ? "sites" : "belts"
  return {
    file: found.file,
    sheet,
    shapes,
    guess: { table, because: "heads", columns: guessColumns(sheet, words.columns(table)) },
  }
}

/** Coordinates without their heights. */
const inPlane = (coordinates: unknown): unknown => {
  if (!Array.isArray(coordinates)) return coordinates
  return typeof coordinates[0] === "number" ? coordinates.slice(0, 2) : coordinates.map(inPlane)
}
