import { STATES } from "../../domain/evidence.ts"
import type { Scores, ScoreTable } from "../../domain/finding.ts"
import type { Rule } from "../../domain/standard.ts"
import type { Asked } from "./asked.ts"
import type { StandardsContext } from "./context.ts"
import { exemptionFrom, judgeAsked } from "./judge.ts"
import { placeAt } from "./place.ts"
import { byteOfVerdict } from "./state-byte.ts"

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
  scoreRows(
    context,
    tables,
    tables.map(() => () => "all"),
  )
  return { on, tables }
}

/** Which rows of a pack's table are wanted. */
export type WantedRows = "all" | readonly number[]

/** Scores some rows of every pack, as `wanted` says for the rules of each; what other items share in is scored first. */
export const scoreRows = (
  context: StandardsContext,
  tables: readonly OpenTable[],
  wanted: readonly ((rule: Rule) => WantedRows)[],
): void => {
  const depths = new Set(context.depths.flat().filter(Number.isFinite))
  for (const depth of [...depths].sort((one, other) => one - other))
    for (const [packRow, pack] of context.atlas.standards.entries()) {
      const items = pack.items.flatMap(({ rule }, item) =>
        context.depths[packRow]?.[item] === depth ? [{ item, rule, rows: wanted[packRow]?.(rule) ?? [] }] : [],
      )
      scoreItems({ context, pack, byteOf: byteIn(tables) }, tables[packRow], items)
    }
}

const byteIn =
  (tables: readonly OpenTable[]): Asked["byteOf"] =>
  (pack, row, item) => {
    const table = tables[pack]
    return table?.states[row * table.items + item] ?? UNKNOWN
  }

type WantedItem = { readonly item: number; readonly rule: Rule; readonly rows: WantedRows }

const scoreItems = (asked: Asked, table: OpenTable | undefined, items: readonly WantedItem[]): void => {
  if (table === undefined) return
  const scoreRow = (row: number, wanted: readonly WantedItem[]): void => {
    const place = placeAt(asked.context.atlas, table.what, row)
    if (place === null) return
    const exemption = exemptionFrom(asked.pack, place)
    for (const { item, rule } of wanted)
      table.states[row * table.items + item] = byteOfVerdict(exemption ?? judgeAsked(rule, place, asked))
  }
  // Row by row where many are wanted: what is known of one site lies together.
  const whole = items.filter(({ rows }) => rows === "all")
  if (whole.length > 0) for (let row = 0; row < table.rows; row++) scoreRow(row, whole)
  for (const one of items) if (one.rows !== "all") for (const row of one.rows) scoreRow(row, [one])
}
