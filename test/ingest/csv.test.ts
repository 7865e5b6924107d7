import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readCsvRows } from "../../src/ingest/csv.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { newProblemLog } from "../../src/ingest/problems.ts"
import { readDemandCsv } from "../../src/ingest/read-demand-csv.ts"

describe("comma-separated rows", () => {
  it("understands quotes, doubled quotes, commas and line breaks inside, and both line ends", () => {
    expect(readCsvRows('a,"b, ""c""\nd",e\r\n\r\nf,,\n')).toEqual([
      { line: 1, cells: ["a", 'b, "c"\nd', "e"] },
      { line: 4, cells: ["f", "", ""] },
    ])
  })

  it("reads back what was written, whatever is in the cells", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "桥", '"', ",", "\n", " ", "1") })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\r\n")
        return JSON.stringify(readCsvRows(text).map(({ cells }) => cells)) === JSON.stringify(rows)
      }),
    )
  })
})

describe("demand.csv", () => {
  const read = (text: string) => {
    const log = newProblemLog(EXPLAINER)
    const records = readDemandCsv("demand.csv", text, log)
    return { points: records?.entries, problems: log.all().map(({ kind, at }) => [kind, at.line, at.path]) }
  }

  it("takes its columns in any order and any case", () => {
    expect(read("Kind,Weight,LAT,lon\nfirm,2,27,118").points).toEqual([
      { at: [118, 27], weight: 2, kind: "firm", district: null },
    ])
  })

  it("says which line is wrong and keeps the others", () => {
    const { points, problems } = read(
      "lon,lat,weight,kind,colour\n118,27,1,firm,x\n27,118,1,firm,x\n118,27,many,firm,x\n118,27,-1,firm,x\n118,27,1,,x\n118,27\nNaN,27,1,firm,x\n",
    )
    expect(points).toHaveLength(1)
    expect(problems).toEqual([
      ["field-unknown", 1, "colour"],
      ["coordinates-swapped", 3, "lon,lat"],
      ["field-type", 4, "weight"],
      ["field-range", 5, "weight"],
      ["field-missing", 6, "kind"],
      ["csv-cells", 7, null],
      ["coordinate-not-a-number", 8, "lon,lat"],
    ])
  })

  it("asks for its header", () => {
    expect(read("118,27,1,firm\n")).toEqual({ points: undefined, problems: [["csv-columns", 1, null]] })
  })
})
