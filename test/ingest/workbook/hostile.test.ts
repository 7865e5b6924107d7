import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { readSheets } from "../../../src/ingest/workbook/read-sheets.ts"
import { oldWorkbook } from "../../worlds/old-workbook.ts"
import { archiveOfZeros, odsOf, sheetData, xlsxOf } from "../../worlds/workbooks.ts"

const REFUSED_WITHIN_SECONDS = 2
const SOUND = sheetData([
  ["示范点名称", "经度"],
  ["旧桥", 118],
])
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
const MEGABYTE = 1024 * 1024

const faultOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  // seconds of this process's own work: what else the machine does is not the gate's doing
  const start = process.cpuUsage()
  const read = await readSheets(name, bytes)
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1e6).toBeLessThan(REFUSED_WITHIN_SECONDS)
  return read.kind === "refused" ? read.fault.kind : `read ${read.sheets.map(({ rows }) => rows.length).join()}`
}

const oldOffice = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  )
  return bytes
}

/** A sound old workbook, changed; told where its records begin. */
const oldWith = (change: (book: Uint8Array, records: number) => void): Uint8Array => {
  const book = oldWorkbook()
  change(book, recordsIn(book))
  return book
}

const recordsIn = (book: Uint8Array): number => {
  const at = book.findIndex((_, i) => [0x09, 0x08, 0x10, 0, 0, 6].every((byte, k) => book[i + k] === byte))
  expect(at).toBeGreaterThan(0)
  return at
}

/** The first cell of words is moved to row 65,536. */
const farCell = (book: Uint8Array): void => {
  const at = book.findIndex((_, i) => [0xfd, 0, 0x0a, 0].every((byte, k) => book[i + k] === byte))
  expect(at).toBeGreaterThan(0)
  book.set([0xff, 0xff], at + 4)
}

/** Each sector is followed by itself. */
const ring = (book: Uint8Array): void => {
  const view = new DataView(book.buffer)
  const table = (view.getUint32(76, true) + 1) * 512
  for (let i = 0; i < 128; i++) view.setUint32(table + i * 4, i, true)
  view.setUint32(48, 0, true)
}

/** Parts of so many megabytes of nothing. */
const bomb = (megabytes: readonly number[], says: number | null = null): Uint8Array =>
  archiveOfZeros(
    megabytes.map((size, index) => ({
      name: `xl/media/${index}.png`,
      bytes: size * MEGABYTE,
      says: says ?? size * MEGABYTE,
    })),
  )

const withPart = (name: string): Uint8Array =>
  zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), [name]: strToU8("x") })

describe("a workbook that means harm is refused at the gate", () => {
  it.each([
    ["an empty file", "a.xlsx", () => new Uint8Array(0), "empty"],
    [
      "a text that is one row of millions of cells",
      "a.csv",
      () => strToU8("名称,经度\n".padEnd(9 * MEGABYTE, "x,")),
      "too-many-cells",
    ],
    ["a file of eleven megabytes", "a.xlsx", () => new Uint8Array(11 * MEGABYTE), "too-large"],
    ["something else by that name", "a.xlsx", () => strToU8("%PDF-1.7"), "not-a-workbook"],
    ["an archive that is cut off", "a.xlsx", () => xlsxOf(SOUND).slice(0, 600), "damaged"],
    ["a workbook under a password", "a.xlsx", () => oldOffice("EncryptedPackage"), "password"],
    ["an old workbook that is none", "a.xls", () => oldOffice("Workbook"), "damaged"],
    [
      "an old workbook of a kind before",
      "a.xls",
      () => oldWith((book, at) => book.set([0x00, 0x05], at + 4)),
      "old-format",
    ],
    [
      "an old workbook under a password",
      "a.xls",
      () => oldWith((book, at) => book.set([0x2f, 0], at + 20)),
      "password",
    ],
    ["an old workbook with a cell in its last row", "a.xls", () => oldWith(farCell), "too-many-rows"],
    ["an old workbook whose table runs in a ring", "a.xls", () => oldWith(ring), "damaged"],
    ["a bomb of 80 MB", "a.xlsx", () => bomb([80]), "unpacks-too-large"],
    ["a bomb that says it is small", "a.xlsx", () => bomb([80], 10), "unpacks-too-large"],
    ["a bomb in many parts", "a.xlsx", () => bomb([30, 30, 30]), "unpacks-too-large"],
    [
      "201 parts",
      "a.xlsx",
      () => archiveOfZeros(Array.from({ length: 201 }, (_, index) => ({ name: `${index}.xml`, bytes: 1, says: 1 }))),
      "too-many-entries",
    ],
    ["a part that leads out of the archive", "a.xlsx", () => withPart("../../etc/x"), "odd-path"],
    [
      "a billion laughs",
      "a.xlsx",
      () => xlsxOf(sheetData([[{ xml: `<c r="{{r}}" t="inlineStr"><is><t>&b;</t></is></c>` }]]), {}, LAUGHS),
      "doctype",
    ],
    [
      "a billion laughs in another part",
      "a.xlsx",
      () => xlsxOf(SOUND, { "xl/sharedStrings.xml": `<?xml version="1.0"?>${LAUGHS}<sst/>` }),
      "doctype",
    ],
    [
      "one cell in the last corner",
      "a.xlsx",
      () => xlsxOf(`<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`),
      "too-many-rows",
    ],
    [
      "one cell in the last column",
      "a.xlsx",
      () => xlsxOf(`<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>`),
      "cell-outside",
    ],
    [
      "a cell beyond any grid",
      "a.xlsx",
      () => xlsxOf(`<sheetData><row r="1"><c r="ZZZZZZ1"><v>1</v></c></row></sheetData>`),
      "cell-outside",
    ],
    [
      "a cell that is an area",
      "a.xlsx",
      () => xlsxOf(`<sheetData><row r="1"><c r="A1:XFD1048576"><v>1</v></c></row></sheetData>`),
      "cell-outside",
    ],
    [
      "merged cells over the whole grid",
      "a.xlsx",
      () => xlsxOf(`${SOUND}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
      "cell-outside",
    ],
    [
      "a formula over the whole grid",
      "a.xlsx",
      () =>
        xlsxOf(`<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row></sheetData>`),
      "cell-outside",
    ],
    [
      "a sheet that says it is the whole grid",
      "a.xlsx",
      () => xlsxOf(`<dimension ref="A1:XFD1048576"/>${SOUND}`),
      "cell-outside",
    ],
    [
      "20 001 rows",
      "a.xlsx",
      () => xlsxOf(sheetData(Array.from({ length: 20_001 }, (_, index) => [index]))),
      "too-many-rows",
    ],
    [
      "two million empty cells",
      "a.xlsx",
      () => xlsxOf(`<sheetData>${`<row>${"<c/>".repeat(200)}</row>`.repeat(10_000)}</sheetData>`),
      "too-many-cells",
    ],
    ["tags within tags without end", "a.xlsx", () => xlsxOf("<a>".repeat(100_000)), "too-deep"],
    ["comments without end", "a.xlsx", () => xlsxOf(`<!--${"x".repeat(30 * MEGABYTE)}`), "damaged"],
    ["thousands of comments", "a.xlsx", () => xlsxOf(`<!--${"x".repeat(1000)}-->`.repeat(30_000)), "damaged"],
    ["a tag without end", "a.xlsx", () => xlsxOf(`<a b="${"x".repeat(MEGABYTE)}`), "damaged"],
    [
      "a row that repeats a million times",
      "a.ods",
      () =>
        odsOf(
          `<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string"><text:p>旧桥</text:p></table:table-cell></table:table-row>`,
        ),
      "too-many-rows",
    ],
    [
      "a cell that repeats 16 384 times",
      "a.ods",
      () =>
        odsOf(
          `<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>旧桥</text:p></table:table-cell></table:table-row>`,
        ),
      "cell-outside",
    ],
    ["a billion laughs of another program", "a.ods", () => odsOf("", LAUGHS), "doctype"],
    [
      "a thousand million blanks",
      "a.ods",
      () =>
        odsOf(
          `<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="1000000000"/></text:p></table:table-cell></table:table-row>`,
        ),
      "cell-outside",
    ],
    ["20 001 lines", "a.csv", () => strToU8("a,b\n".repeat(20_001)), "too-many-rows"],
    ["bytes that are no text", "a.csv", () => new Uint8Array(1000).map((_, index) => index % 7), "encoding"],
  ] as const)("%s", async (_what, name, make, fault) => {
    expect(await faultOf(name, make())).toBe(fault)
  })

  it("lets ordinary workbooks through", async () => {
    expect(await faultOf("a.xlsx", xlsxOf(SOUND))).toBe("read 2")
    const rows = `<table:table-row><table:table-cell office:value-type="string"><text:p>示范点名称</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
    expect(await faultOf("a.ods", odsOf(rows))).toBe("read 1")
    expect(await faultOf("a.tsv", strToU8("名称\t经度\n旧桥\t118\n"))).toBe("read 2")
  })
})

describe("the letters of a table in text", () => {
  const words = "示范点名称,所属区县\n旧桥社区党群服务中心,桥北区\n"
  // made once with another program: the same words in GB 18030, and a line of Big5
  const gb = Uint8Array.from(
    Buffer.from(
      "cabeb7b6b5e3c3fbb3c62ccbf9caf4c7f8cfd80abec9c7c5c9e7c7f8b5b3c8bab7fecef1d6d0d0c42cc7c5b1b1c7f80a",
      "hex",
    ),
  )
  const big5 = Uint8Array.from(
    Buffer.from("a5dcbd64c2492ca9d2c4ddb0cf0ac2c2bef4aac0b0cfaa41b0c8a4a4a4df2cbef4a55fb0cf0a", "hex"),
  )
  const wide = (marked: boolean, isBig: boolean): Uint8Array => {
    const letters = [...(marked ? "\uFEFF" : ""), ...words].map((letter) => letter.charCodeAt(0))
    return Uint8Array.from(letters.flatMap((code) => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8])))
  }

  it.each([
    ["UTF-8", strToU8(words), "utf-8"],
    ["UTF-8 with its mark", strToU8(`\uFEFF${words}`), "utf-8"],
    ["GB 18030", gb, "gb18030"],
    ["two bytes, marked", wide(true, false), "utf-16le"],
    ["two bytes the other way round, marked", wide(true, true), "utf-16be"],
    ["two bytes, not marked", wide(false, false), "utf-16le"],
  ] as const)("are read as %s", async (_what, bytes, encoding) => {
    const read = await readSheets("a.csv", bytes)
    expect(read).toMatchObject({
      kind: "read",
      encoding,
      sheets: [
        {
          rows: [
            ["示范点名称", "所属区县"],
            ["旧桥社区党群服务中心", "桥北区"],
          ],
        },
      ],
    })
  })

  it("are not taken for GBK when they are Big5", async () => {
    expect(await readSheets("a.csv", big5)).toMatchObject({ encoding: "big5" })
    expect(await readSheets("a.csv", gb, "big5")).toMatchObject({ encoding: "big5" })
  })
})
