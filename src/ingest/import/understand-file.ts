import { featureSheet } from "../map-files/feature-sheet.ts"
import type { MapFeature } from "../map-files/features.ts"
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

const ROWS_OF_CODES = 30

/** Roles and boxes that the codes of a template name, though no standard at hand does. */
export const namedInCodes = (found: readonly Found[]): Required<Pick<Surroundings, "roles" | "boxes">> => {
  const roles = new Set<string>()
  const boxes = new Map<string, readonly [string, string]>()
  for (const one of found) {
    if (one.kind !== "sheet") continue
    for (const cell of one.sheet.rows.slice(0, ROWS_OF_CODES).flat()) {
      if (typeof cell !== "string") continue
      const role = /^belts\/elements\.([a-z0-9-]+)\.state$/.exec(cell)?.[1]
      const [, list, box] = /^sites\/checklists\.([a-z0-9-]+)\.([a-z0-9-]+)\.state$/.exec(cell) ?? []
      if (role !== undefined) roles.add(role)
      if (list !== undefined && box !== undefined) boxes.set(cell, [list, box])
    }
  }
  return { roles: [...roles], boxes: [...boxes.values()] }
}

// Where heads fit several tables as well: most sheets list sites.
const LIKELIEST_FIRST: readonly Table[] = ["sites", ...TABLES.filter((table) => table !== "sites")]

// Sheets of the template that hold words for the reader alone.
const EXPLAINING: ReadonlySet<string> = new Set(["说明", "填写示例", "选项"])

/** What a sheet or the features of a map file are taken for; nothing for a sheet that only explains the template. */
export const understandFound = (
  found: Found & { kind: "sheet" | "features" },
  words: TableWords,
): readonly FoundTable[] => {
  if (found.kind === "features") return understandFeatures(found, words)
  if (EXPLAINING.has(found.sheet.name)) return []
  const sheet = understandSheet(found.sheet, words.isHead)
  return [{ file: found.file, sheet, guess: guessSheet(sheet, words.columns, LIKELIEST_FIRST), shapes: new Map() }]
}

/** Features are belts where they are lines, and sites otherwise. */
const understandFeatures = (found: Found & { kind: "features" }, words: TableWords): readonly FoundTable[] => {
  const numbered = found.features.map((feature, index) => ({ ...feature, row: index + 1 }))
  const isLine = ({ shape }: MapFeature): boolean => /LineString$/.test(shape?.type ?? "")
  return (["sites", "belts"] as const).flatMap((table): readonly FoundTable[] => {
    const features = numbered.filter((feature) => isLine(feature) === (table === "belts"))
    if (features.length === 0) return []
    const sheet = featureSheet(features)
    const shapes = new Map(
      features.flatMap(({ shape, row }): readonly (readonly [number, GivenShape])[] =>
        shape === null ? [] : [[row, { ...shape, coordinates: inPlane(shape.coordinates) }]],
      ),
    )
    const columns = guessColumns(sheet, words.columns(table))
    return [{ file: found.file, sheet, shapes, guess: { table, because: "heads", columns } }]
  })
}

/** Coordinates without their heights. */
const inPlane = (coordinates: unknown): unknown => {
  if (!Array.isArray(coordinates)) return coordinates
  return typeof coordinates[0] === "number" ? coordinates.slice(0, 2) : coordinates.map(inPlane)
}
