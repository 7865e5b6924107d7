import type { Belt } from "../../../domain/belt.ts"
import { siteCountWords, stageWords, statusWords } from "../../../text/status-words.ts"
import type { DeskState } from "../desk-state.ts"
import type { CompareRow } from "./compare-table.tsx"

/** What is known of each belt in figures and facts; what nobody has published is said to be so. */
export const figureRows = ({ reader, say }: DeskState, belts: readonly Belt[]): readonly CompareRow[] => {
  const unknown = say("standards.no-public")
  const levels = (belt: Belt): string => {
    const sites = belt.sites.flatMap((id) => reader.index.sites.get(id) ?? [])
    const count = (level: "city" | "county" | null): number => sites.filter((site) => site.level === level).length
    if (sites.length === 0) return unknown
    return say("compare.levels", { city: count("city"), county: count("county"), open: count(null) })
  }
  const line = (belt: Belt): string => {
    if (belt.line !== null) return say("compare.line-published")
    return belt.stopsOrder === "none" ? unknown : say(`compare.order-${belt.stopsOrder}`)
  }
  const row = (id: string, label: string, cell: (belt: Belt) => string): CompareRow => ({
    id,
    label,
    cells: belts.map(cell),
  })
  return [
    row("unit", say("belt.reporting-unit"), (belt) => reader.district(belt.reportingUnit)),
    row("status", say("belt.status"), (belt) => statusWords(belt, reader.say)),
    row("stage", say("belt.stage"), (belt) => stageWords(belt, reader.say)),
    row("started", say("belt.started"), (belt) =>
      belt.startedYear === null ? unknown : say("belt.year", { year: belt.startedYear }),
    ),
    row("sites", say("belt.sites"), (belt) => siteCountWords(belt, reader.say)),
    row("levels", say("site.level"), levels),
    row("line", say("compare.line"), line),
    row("organiser", say("belt.organiser"), (belt) =>
      belt.organiser === null ? unknown : reader.text(belt.organiser),
    ),
  ]
}
