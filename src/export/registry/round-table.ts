import type { OpenDay } from "../../compute/brands/visit-round.ts"
import type { Travel } from "../../compute/tour/travel-table.ts"
import type { BrandId } from "../../domain/ids.ts"
import type { ReportTable } from "../standards/report-table.ts"
import { type TableFrom, wordsColumn } from "./table-from.ts"

/** An open day with its date, "YYYY-MM-DD". */
export type DatedDay = { readonly date: string; readonly open: readonly OpenDay[] }

/** What brands and units are called. */
export type RoundNames = {
  readonly nameOf: (brand: BrandId) => string
  readonly unitOf: (brand: BrandId) => string | null
  readonly wayOf: (way: Travel) => string
}

/** A round of visits: a row a host. */
export const roundTable = (
  days: readonly DatedDay[],
  { nameOf, unitOf, wayOf }: RoundNames,
  { words, lead }: TableFrom,
): ReportTable => {
  const { say } = words
  return {
    name: say("registry.part-visits"),
    title: say("registry.part-visits"),
    lead: [lead, say("registry.visits-note"), say("registry.ways-note")],
    columns: [
      { ...wordsColumn("date", say("registry.date"), 14), look: "date" },
      wordsColumn("host", say("registry.host"), 30),
      wordsColumn("unit", say("brand.unit"), 34),
      wordsColumn("way", say("registry.way-here"), 24),
      wordsColumn("guests", say("registry.guests"), 70),
    ],
    rows: days.flatMap(({ date, open }) =>
      open.map(({ host, guests, wayHere }) => [
        { date },
        nameOf(host),
        unitOf(host) ?? say("registry.not-public"),
        wayHere === null ? "" : wayOf(wayHere),
        guests
          .map(({ brand, way }) =>
            [nameOf(brand), unitOf(brand), wayOf(way)].filter((part) => part !== null).join(" · "),
          )
          .join("\n"),
      ]),
    ),
    totals: [],
    foot: [],
    isForm: false,
  }
}
