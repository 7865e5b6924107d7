import { DATUM_NAMES } from "../../src/ingest/datum/datums.ts"
import type { RankedReading } from "../../src/ingest/datum/diagnose.ts"
import type { Reading } from "../../src/ingest/datum/reading.ts"
import type { Imported } from "../../src/ingest/import/import-options.ts"
import type { SheetDatum } from "../../src/ingest/import/place-drafts.ts"
import type { FoundTable } from "../../src/ingest/import/understand-file.ts"
import { codeOf } from "../../src/ingest/tables/column.ts"

/** What an import understood, for a program or a person to look at. */
export const reportOf = ({ files, tables, datums, ingested }: Imported & { kind: "imported" }) => ({
  counts: countsOf(ingested),
  files: [...files.keys()].filter((name) => !name.startsWith("standards/")),
  understood: tables.map(understoodOf),
  datums: datums.map(datumOf),
})

const countsOf = (ingested: (Imported & { kind: "imported" })["ingested"]) => {
  const atlas = ingested.kind === "refused" ? null : ingested.atlas
  return {
    belts: atlas?.belts.length ?? 0,
    sites: atlas?.sites.length ?? 0,
    placed: atlas?.sites.filter(({ position }) => position.kind !== "district-only").length ?? 0,
    brands: atlas?.brands.length ?? 0,
    pairs: atlas?.pairs.length ?? 0,
    tasks: atlas?.tasks.length ?? 0,
    sources: atlas?.sources.length ?? 0,
  }
}

const understoodOf = ({ file, sheet, guess }: FoundTable) => ({
  file,
  sheet: sheet.name,
  title: sheet.title,
  table: guess?.table ?? null,
  because: guess?.because ?? null,
  headRows: sheet.headRows,
  rows: sheet.rows.length,
  passedOver: sheet.passedOver,
  columns: (guess?.columns ?? []).map(({ at, head, means }) => ({
    column: at + 1,
    head,
    means: means.kind === "column" ? codeOf(means.column) : means.kind,
    because: means.kind === "column" ? means.how : means.kind,
    word: means.kind === "column" ? means.word : null,
  })),
})

const datumOf = ({ file, sheet, declared, diagnosis, used, rows, placed }: SheetDatum) => ({
  file,
  sheet,
  declared,
  verdict: diagnosis.kind,
  doubt: diagnosis.kind === "cannot-tell" ? diagnosis.doubt : null,
  used: used === null ? null : inWords(used),
  rows,
  placed,
  ranked: diagnosis.ranked
    .slice(0, 6)
    .map(({ reading, evidence }: RankedReading) => ({ reading: inWords(reading), evidence })),
})

const inWords = (reading: Reading) =>
  reading.kind === "degrees"
    ? { unit: "degrees", order: reading.order, datum: reading.datum, name: DATUM_NAMES[reading.datum] }
    : {
        unit: "metres",
        order: reading.order,
        datum: "cgcs2000",
        meridian: reading.zone.meridian,
        zone: reading.zone.number,
        width: reading.zone.width,
      }
