import fc from "fast-check"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { importAtlas } from "../../../src/ingest/import/import-atlas.ts"
import { TABLES } from "../../../src/ingest/tables/column.ts"
import { columnsOf } from "../../../src/ingest/tables/columns-of.ts"
import { IMPORT_OPTIONS, shippedStandards } from "../../worlds/import-with.ts"
import { oldWorkbook } from "../../worlds/old-workbook.ts"
import { odsOf, sheetData, xlsxOf } from "../../worlds/workbooks.ts"

/** Whatever is handed in: it is refused with a reason or becomes an atlas in which nothing is wrong. */
const isAnswered = async (name: string, bytes: Uint8Array): Promise<void> => {
  const imported = await importAtlas([{ name, bytes }], { ...IMPORT_OPTIONS, datum: "gcj02" })
  if (imported.kind === "refused") {
    expect(imported.problems.length).toBeGreaterThan(0)
    return
  }
  expect(imported.ingested.problems.filter(({ severity }) => severity === "error")).toEqual([])
  expect(imported.ingested.kind).toBe("whole")
}

/** The bytes with some of them changed, and the end perhaps cut off. */
const spoilt = (bytes: Uint8Array) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
      fc.option(fc.nat({ max: bytes.length })),
    )
    .map(([changes, end]) => {
      const copy = Uint8Array.from(bytes)
      for (const [at, byte] of changes) copy[at % copy.length] = byte
      return end === null ? copy : copy.slice(0, end)
    })

const heads = TABLES.flatMap((table) =>
  columnsOf(table, { standards: shippedStandards }).flatMap(({ zh, also }) => [zh, ...also]),
)
const cell = fc.oneof(
  fc.constantFrom(
    "119.3",
    "26.08",
    "119°18′E",
    "2024.6",
    "6月底前",
    "是",
    "合计",
    "示范点",
    "|",
    "a|b|c",
    "__proto__",
    "constructor",
    "＝",
    "http://x",
    "１２",
  ),
  fc.string({ unit: "binary", maxLength: 8 }).map((text) => text.replace(/[\p{Cc}\ufffe\uffff\ud800-\udfff]/gu, "")),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
)
const sheet = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...heads), fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 8 }),
    fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }),
  )
  .map(([head, rows]) => [head.map((text) => text.replace(/\p{Cc}/gu, "")), ...rows])

const POINT = JSON.stringify({
  type: "FeatureCollection",
  features: [
    { type: "Feature", properties: { name: "旧桥" }, geometry: { type: "Point", coordinates: [118.01, 27.02] } },
  ],
})
const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>旧桥</name><Style><IconStyle><Icon><href>http://example.com/x.png</href></Icon></IconStyle></Style><description><![CDATA[<b>桥</b><script>x</script>]]></description><Point><coordinates>118.01,27.02,3</coordinates></Point></Placemark></Document></kml>`
const GPX = `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1"><wpt lat="27.02" lon="118.01"><name>旧桥</name></wpt></gpx>`

describe("a reader", () => {
  it.each([
    [
      "a.xlsx",
      xlsxOf(
        sheetData([
          ["示范点名称", "经度", "纬度"],
          ["旧桥", 118.01, 27.02],
        ]),
      ),
    ],
    [
      "a.ods",
      odsOf(
        `<table:table-row><table:table-cell office:value-type="string"><text:p>示范点名称</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>旧桥</text:p></table:table-cell></table:table-row>`,
      ),
    ],
    ["a.xls", oldWorkbook()],
    ["a.csv", strToU8("示范点名称,经度,纬度\n旧桥,118.01,27.02\n")],
    ["a.geojson", strToU8(POINT)],
    ["a.kml", strToU8(KML)],
    ["a.kmz", zipSync({ "doc.kml": strToU8(KML) })],
    ["a.gpx", strToU8(GPX)],
    ["a.zip", zipSync({ "town/sites.geojson": strToU8(POINT), "town/atlas.json": strToU8("{}") })],
  ])(
    "answers to a spoilt %s",
    async (name, bytes) => {
      await isAnswered(name, bytes)
      await fc.assert(
        fc.asyncProperty(spoilt(bytes), (copy) => isAnswered(name, copy)),
        { numRuns: 40 },
      )
    },
    20_000,
  )

  it("makes a sound atlas of any sheet with heads it knows", async () => {
    await fc.assert(
      fc.asyncProperty(sheet, (rows) => isAnswered("a.xlsx", xlsxOf(sheetData(rows)))),
      { numRuns: 60 },
    )
  }, 20_000)

  it("answers to any bytes under any name", async () => {
    const names = fc.constantFrom(
      "a.xlsx",
      "a.csv",
      "a.json",
      "a.geojson",
      "a.kml",
      "a.xls",
      "a",
      "sites.geojson",
      "atlas.json",
      "demand.csv",
    )
    await fc.assert(fc.asyncProperty(names, fc.uint8Array({ maxLength: 200 }), isAnswered), { numRuns: 60 })
  }, 20_000)
})
