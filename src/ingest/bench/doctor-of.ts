import type { BenchDoctor, BenchReading } from "../../domain/bench.ts"
import { readAngle, readPair } from "../datum/read-angle.ts"
import { placeBy, type Reading, type WrittenPair } from "../datum/reading.ts"
import type { SheetDatum } from "../import/place-drafts.ts"
import type { FoundTable } from "../import/understand-file.ts"
import { textOf } from "../tables/read-cell.ts"

const MOST_DRAWN = 500
const MOST_READINGS = 4

/** What the doctor says of a sheet, with where each reading would put its rows, so that a person can see and decide. */
export const doctorOf = (settled: SheetDatum, tables: readonly FoundTable[]): BenchDoctor => {
  const { file, sheet, rows, placed, used, declared, diagnosis } = settled
  const table = tables.find((one) => one.file === file && one.sheet.name === sheet)
  const pairs = table === undefined ? [] : pairsIn(table).slice(0, MOST_DRAWN)
  return {
    file,
    sheet,
    rows,
    placed,
    used: used === null ? null : nameOf(used),
    declared,
    told: diagnosis.kind === "told" ? nameOf(diagnosis.reading) : null,
    doubt: diagnosis.kind === "cannot-tell" ? diagnosis.doubt : null,
    readings: diagnosis.ranked
      .filter(({ evidence }, index) => index === 0 || evidence.inside > 0)
      .slice(0, MOST_READINGS)
      .map(
        ({ reading, evidence }): BenchReading => ({
          datum: nameOf(reading),
          northFirst: reading.order === "north-first",
          inside: evidence.inside,
          of: evidence.of,
          nearMetres: evidence.anchors === null ? null : Math.round(evidence.anchors.medianMetres),
          places: pairs.map((pair) => placeBy(pair, reading)).filter((at) => at !== null),
        }),
      ),
  }
}

const nameOf = (reading: Reading): string => (reading.kind === "degrees" ? reading.datum : `${reading.zone.meridian}`)

/** The written coordinates of a sheet's rows, by the columns taken for them. */
const pairsIn = ({ sheet, guess }: FoundTable): readonly WrittenPair[] => {
  const columnFor = (path: string): number =>
    guess?.columns.find(({ means }) => means.kind === "column" && means.column.path === path)?.at ?? -1
  const [lon, lat, both] = [columnFor("sheet.lon"), columnFor("sheet.lat"), columnFor("sheet.place")]
  return sheet.rows.flatMap(({ cells }): readonly WrittenPair[] => {
    if (lon === -1 || lat === -1) {
      const pair = readPair(textOf(cells[both] ?? null))
      return pair === null ? [] : [{ first: pair[0], second: pair[1] }]
    }
    const [first, second] = [readAngle(textOf(cells[lon] ?? null)), readAngle(textOf(cells[lat] ?? null))]
    return first === null || second === null ? [] : [{ first, second }]
  })
}
