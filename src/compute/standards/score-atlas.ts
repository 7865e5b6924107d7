import { STATES } from "../../domain/evidence.ts"
import type { Scores, ScoreTable } from "../../domain/finding.ts"
import type { StandardsContext } from "./context.ts"
import { judge } from "./judge.ts"
import { placeAt } from "./place.ts"
import { byteOfVerdict } from "./state-byte.ts"
import { NOT_SETTLED } from "./verdicts.ts"

/** A table one may still write into. */
export type OpenTable = ScoreTable & { readonly states: Uint8Array }

const UNKNOWN = STATES.indexOf("unknown")

/** Scores every pack of a city, all rows and all items; reasons and evidence are worked out when somebody asks. */
export const scoreAtlas = (context: StandardsContext): Scores => {
  const { atlas, on } = context
  const tables = atlas.standards.map(({ id, appliesTo, items }): OpenTable => {
    const rows = { belt: atlas.belts.length, site: atlas.sites.length, city: 1 }[appliesTo.what]
    return {
      pack: id,
      what: appliesTo.what,
      rows,
      items: items.length,
      states: new Uint8Array(rows * items.length).fill(UNKNOWN),
    }
  })
  scoreRows(context, tables, (_pack, rows) => ({ from: 0, to: rows }))
  return { on, tables }
}

/** Which rows of a pack's table are wanted: a stretch of them, or some. */
export type WantedRows = { readonly from: number; readonly to: number } | readonly number[]

/** Scores some rows of every pack; what other items share in is scored before them. */
export const scoreRows = (
  context: StandardsContext,
  tables: readonly OpenTable[],
  wanted: (pack: number, rows: number, item: number) => WantedRows,
): void => {
  const deepest = context.depths.flat().reduce((most, depth) => (depth === Infinity ? most : Math.max(most, depth)), 0)
  for (let depth = 0; depth <= deepest; depth++)
    for (const [pack, depths] of context.depths.entries()) {
      const items = [...depths.keys()].filter((item) => depths[item] === depth)
      for (const item of items) scoreItem(context, tables, pack, item, wanted)
    }
}

const scoreItem = (
  context: StandardsContext,
  tables: readonly OpenTable[],
  packRow: number,
  item: number,
  wanted: (pack: number, rows: number, item: number) => WantedRows,
): void => {
  const pack = context.atlas.standards[packRow]
  const rule = pack?.items[item]?.rule
  const table = tables[packRow]
  if (pack === undefined || rule === undefined || table === undefined) return
  const byteOf = (other: number, row: number, otherItem: number): number => {
    const of = tables[other]
    return of?.states[row * of.items + otherItem] ?? UNKNOWN
  }
  const asked = { context, pack, byteOf }
  const scoreRow = (row: number): void => {
    const place = placeAt(context.atlas, table.what, row)
    table.states[row * table.items + item] = byteOfVerdict(place === null ? NOT_SETTLED : judge(rule, place, asked))
  }
  const rows = wanted(packRow, table.rows, item)
  if ("from" in rows) for (let row = rows.from; row < rows.to; row++) scoreRow(row)
  else for (const row of rows) scoreRow(row)
}
