import { APPROVAL_STEPS, BRAND_STAGES, BRAND_TIERS, type Brand } from "../../../domain/brand.ts"
import type { LocalText } from "../../../domain/local-text.ts"
import { columnOf } from "../brands.ts"
import type { Ask, Column } from "../registry-ask.ts"

/** A row's heading: a tier, a text of the records, or that nobody says. */
export type RowName =
  | { readonly kind: "tier"; readonly tier: Brand["tier"] }
  | { readonly kind: "text"; readonly text: LocalText }
  | { readonly kind: "not-known" }

/** One row of the progress table: its brands by column. */
export type ProgressRow = {
  readonly key: string
  readonly name: RowName
  readonly brands: readonly Brand[]
  readonly cells: Readonly<Partial<Record<Column, readonly Brand[]>>>
}

/** A line of the table: a heading over rows, or a row. */
export type ProgressLine =
  | { readonly kind: "group"; readonly tier: Brand["tier"]; readonly rows: number }
  | { readonly kind: "row"; readonly row: ProgressRow }

/** The columns of a reading, from the first step to the last; what nobody says stands at the end. */
export const columnsOf = (reading: Ask["reading"]): readonly Column[] => [
  ...(reading === "stage" ? BRAND_STAGES : APPROVAL_STEPS),
  "none",
]

const NOT_KNOWN = ""
const TIER_PLACES: readonly string[] = BRAND_TIERS

const rowKey = (brand: Brand, by: Ask["by"]): { readonly key: string; readonly name: RowName } => {
  if (by === "tier") return { key: brand.tier, name: { kind: "tier", tier: brand.tier } }
  const text = by === "unit" ? brand.unit : brand.place
  return text === null
    ? { key: NOT_KNOWN, name: { kind: "not-known" } }
    : { key: text.zh, name: { kind: "text", text } }
}

/** Brands gathered into rows, in the order they come; tiers in their own order, what nobody says last. */
export const progressRows = (
  brands: readonly Brand[],
  { by, reading }: Pick<Ask, "by" | "reading">,
): readonly ProgressRow[] => {
  type Making = { name: RowName; brands: Brand[]; cells: Partial<Record<Column, Brand[]>> }
  const rows = new Map<string, Making>()
  for (const brand of brands) {
    const { key, name } = rowKey(brand, by)
    const row = rows.get(key) ?? { name, brands: [], cells: {} }
    rows.set(key, row)
    row.brands.push(brand)
    const column = columnOf(brand, reading)
    const cell = row.cells[column] ?? []
    row.cells[column] = cell
    cell.push(brand)
  }
  const made = [...rows].map(([key, row]): ProgressRow => ({ key, ...row }))
  if (by === "tier") {
    const place = ({ key }: ProgressRow): number => TIER_PLACES.indexOf(key)
    return made.sort((one, other) => place(one) - place(other))
  }
  return [...made.filter(({ key }) => key !== NOT_KNOWN), ...made.filter(({ key }) => key === NOT_KNOWN)]
}

/** The lines of the table: its rows, under their tiers when units are grouped. A unit of several tiers stands under its first. */
export const progressLines = (rows: readonly ProgressRow[], grouped: boolean): readonly ProgressLine[] => {
  if (!grouped) return rows.map((row) => ({ kind: "row", row }))
  return BRAND_TIERS.flatMap((tier): readonly ProgressLine[] => {
    const under = rows.filter(({ brands }) => brands[0]?.tier === tier)
    if (under.length === 0) return []
    return [{ kind: "group", tier, rows: under.length }, ...under.map((row): ProgressLine => ({ kind: "row", row }))]
  })
}

/** How many brands stand in each column. */
export const columnTotals = (
  rows: readonly ProgressRow[],
  columns: readonly Column[],
): Readonly<Partial<Record<Column, number>>> =>
  Object.fromEntries(
    columns.map((column) => [column, rows.reduce((sum, { cells }) => sum + (cells[column]?.length ?? 0), 0)]),
  )
