import type { HallRecord } from "../../drafts/hall-record.ts"
import type { SayKiosk } from "../../text/kiosk-words.ts"
import { dayTable } from "./day-table.ts"

const BOM = "\uFEFF" // a spreadsheet program takes a table without it for another encoding

const csvCell = (text: string): string => {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `${BOM}${rows.map((row) => `${row.map((cell) => csvCell(String(cell))).join(",")}\r\n`).join("")}`

/** How a screen was used, day by day, as a table. */
export const countsTable = (record: HallRecord, say: SayKiosk): string =>
  csvOf([
    [say("kiosk.day"), say("kiosk.visits"), say("kiosk.belts-seen"), say("kiosk.stops-seen"), say("kiosk.plans-made")],
    ...dayTable(record).map(({ date, visits, belts, stops, plans }) => [date, visits, belts, stops, plans]),
  ])

/** What whoever mends a screen needs to know of it: the machine and the program, every error kept, how it was used. */
export const diagnosticFiles = (
  about: Readonly<Record<string, unknown>>,
  record: HallRecord,
  say: SayKiosk,
): ReadonlyMap<string, Uint8Array> => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  return new Map([
    ["about.json", bytes(`${JSON.stringify(about, null, 2)}\n`)],
    ["errors.csv", bytes(csvOf(record.errors.map(({ at, what }) => [at, what])))],
    ["counts.csv", bytes(countsTable(record, say))],
  ])
}
