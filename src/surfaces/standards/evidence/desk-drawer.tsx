import { useMemo } from "react"
import type { DeskState } from "../desk-state.ts"
import { askedItem, askedPack, packRows } from "../pack-rows.ts"
import { BehindFigure } from "./behind-figure.tsx"
import { Drawer } from "./drawer.tsx"
import { FindingPage } from "./finding-page.tsx"
import { RowChecklist } from "./row-checklist.tsx"

/** What lies open over a page: one finding, one row's whole checklist, or the rows behind a figure. */
export const DeskDrawer = (desk: DeskState) => {
  const { reader, say, ask } = desk
  const { atlas, index } = reader
  const standard = askedPack(atlas, ask)
  const what = standard?.appliesTo.what ?? "belt"
  const rows = useMemo(() => packRows(atlas, index, what), [atlas, index, what])
  if (standard === null) return null
  const item = askedItem(standard, ask)
  const packTitle = reader.text(standard.title)
  const itemTitle = item === null ? "" : reader.text(standard.items[item]?.title ?? standard.title)
  const at = rows.findIndex(({ id }) => id === ask.row)
  const row = rows[at]
  const about = `${standard.id} ${ask.item} ${ask.row} ${ask.unit}`
  if (ask.row !== null && row === undefined)
    return (
      <Drawer say={say} about={about} kicker={packTitle} title={say("standards.no-row")}>
        <p>{say("standards.no-row-help", { id: ask.row })}</p>
      </Drawer>
    )
  if (row !== undefined && item !== null)
    return (
      <Drawer say={say} about={about} kicker={`${packTitle} · ${reader.text(row.name)}`} title={itemTitle}>
        <FindingPage desk={desk} standard={standard} item={item} row={row} at={at} />
      </Drawer>
    )
  if (row !== undefined)
    return (
      <Drawer say={say} about={about} kicker={say("standards.row-checklist")} title={reader.text(row.name)}>
        <RowChecklist desk={desk} row={row} />
      </Drawer>
    )
  if (item === null) return null
  const unit = ask.unit === null ? say("standards.whole-city") : reader.district(ask.unit)
  return (
    <Drawer say={say} about={about} kicker={`${packTitle} · ${unit}`} title={itemTitle}>
      <BehindFigure desk={desk} standard={standard} item={item} rows={rows} />
    </Drawer>
  )
}
