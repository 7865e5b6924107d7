import { type Datum, datumNamed } from "../datum/datums.ts"
import { valueAt } from "../tables/at-path.ts"
import type { Draft } from "./draft.ts"
import type { ImportOptions } from "./import-options.ts"
import type { ImportLog } from "./import-problems.ts"
import { placeDrafts, type SheetDatum } from "./place-drafts.ts"
import type { FoundTable } from "./understand-file.ts"

/** The datum the template's sheet of the city declares. */
export const datumIn = (face: Draft["record"] | null): Datum | null => {
  const said = face === null ? undefined : valueAt(face, "sheet.datum")
  return typeof said === "string" ? datumNamed(said) : null
}

/** Settles the places of each sheet's sites by itself: two sheets may be in two datums. */
export const placeSheets = (
  drafts: readonly Draft[],
  tables: readonly FoundTable[],
  { datum, datumOf, city, anchors, date }: ImportOptions,
  inTemplate: Datum | null,
  log: ImportLog,
): readonly SheetDatum[] => {
  const sheets = new Map<string, Draft[]>()
  for (const draft of drafts) {
    if (draft.table !== "sites" || draft.place === null) continue
    const key = `${draft.file}\n${draft.sheet}`
    const before = sheets.get(key)
    if (before === undefined) sheets.set(key, [draft])
    else before.push(draft)
  }
  return [...sheets].flatMap(([key, ofSheet]) => {
    const table = tables.find(({ file, sheet }) => `${file}\n${sheet.name}` === key)
    const heads = table?.guess?.columns.filter(
      ({ means }) => means.kind === "column" && /^sheet\.(?:lon|lat|place)$/.test(means.column.path),
    )
    const inHeads = datumNamed([...(heads ?? []).map(({ head }) => head), table?.sheet.title ?? ""].join(" "))
    const settled = placeDrafts(
      ofSheet,
      {
        declared: datumOf?.get(key) ?? datum ?? inHeads ?? inTemplate,
        city,
        anchors,
        date,
        namesAxes: (heads ?? []).filter(({ head }) => /经|纬|lon|lng|lat/i.test(head)).length > 1,
        doubtsStrays: table?.guess?.because !== "code",
      },
      log,
    )
    return settled === null ? [] : [settled]
  })
}
