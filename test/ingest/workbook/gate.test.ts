import { strToU8, type Zippable, zipSync } from "fflate"
import { writeXlsx } from "hucre/xlsx"
import { describe, expect, it } from "vitest"
import type { SheetsRead } from "../../../src/domain/sheet.ts"
import { readSheets } from "../../../src/ingest/workbook/read-sheets.ts"
import { WORKBOOK_LIMITS } from "../../../src/ingest/workbook/workbook-limits.ts"
import { oldWorkbook } from "../../worlds/old-workbook.ts"

const MEGABYTE = 1024 * 1024

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`
const RELS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const BOOK = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`
const BOOK_RELS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
const sheetOf = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`).join("")

/** A workbook put together by hand, with more parts or other ones. */
const workbook = (sheet: string, more: Zippable = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(TYPES),
    "_rels/.rels": strToU8(RELS),
    "xl/workbook.xml": strToU8(BOOK),
    "xl/_rels/workbook.xml.rels": strToU8(BOOK_RELS),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
    ...more,
  })

const faultOf = (read: SheetsRead): string => (read.kind === "refused" ? read.fault.kind : "read")
const faultIn = async (bytes: Uint8Array, name = "a.xlsx"): Promise<string> => faultOf(await readSheets(name, bytes))

describe("the door for workbooks", () => {
  it("reads words, numbers and days as what they are", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "清单",
          rows: [
            ["问题", 3, new Date("2026-09-30T00:00:00Z"), null, true],
            ["甲\n乙", 0.5, null, null, null],
          ],
        },
      ],
    })
    expect(await readSheets("a.xlsx", bytes)).toEqual({
      kind: "read",
      encoding: null,
      sheets: [
        {
          name: "清单",
          rows: [
            ["问题", 3, { date: "2026-09-30" }, null, "true"],
            ["甲\n乙", 0.5, null, null, null],
          ],
        },
      ],
    })
  })

  it("lets a plain workbook made by hand through", async () => {
    expect(await readSheets("a.xlsx", workbook(sheetOf(rowsOf(2))))).toMatchObject({
      kind: "read",
      sheets: [{ rows: [[0], [1]] }],
    })
  })

  it("counts what it unpacks: a small file of many megabytes is refused, whatever it says of its size", async () => {
    const bomb = workbook(sheetOf(rowsOf(1)), { "xl/media/a.bin": new Uint8Array(65 * MEGABYTE) })
    expect(bomb.length).toBeLessThan(MEGABYTE)
    expect(await faultIn(bomb)).toBe("unpacks-too-large")
    // The same with the size in the directory and in the entry's own head written as one byte.
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at < bomb.length - 4; at++) {
      const sign = view.getUint32(at, true)
      if (sign === 0x02014b50 && view.getUint32(at + 24, true) === 65 * MEGABYTE) view.setUint32(at + 24, 1, true)
      if (sign === 0x04034b50 && view.getUint32(at + 22, true) === 65 * MEGABYTE) view.setUint32(at + 22, 1, true)
    }
    expect(await faultIn(bomb)).toBe("unpacks-too-large")
  })

  it("opens no more than so many parts, rows and bytes", async () => {
    const extra = (count: number): Zippable =>
      Object.fromEntries(Array.from({ length: count }, (_, part) => [`xl/media/${part}.png`, new Uint8Array(1)]))
    expect(await faultIn(workbook(sheetOf(rowsOf(1)), extra(195)))).toBe("read")
    expect(await faultIn(workbook(sheetOf(rowsOf(1)), extra(196)))).toBe("too-many-entries")
    expect(await faultIn(workbook(sheetOf(rowsOf(20_000))))).toBe("read")
    expect(await faultIn(workbook(sheetOf(rowsOf(20_001))))).toBe("too-many-rows")
    expect(await faultIn(workbook(sheetOf(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)))).toBe(
      "too-many-rows",
    )
    const large = new Uint8Array(WORKBOOK_LIMITS.bytes + 1)
    large.set(workbook(sheetOf(rowsOf(1))))
    expect(await faultIn(large)).toBe("too-large")
  })

  it("refuses document types and entities in any part", async () => {
    const laughs = `<!DOCTYPE a [<!ENTITY b "ha">]>`
    expect(await faultIn(workbook(`${laughs}${sheetOf("")}`))).toBe("doctype")
    const shared = { "xl/sharedStrings.xml": strToU8(`<?xml version="1.0"?>${laughs}<sst/>`) }
    expect(await faultIn(workbook(sheetOf(""), shared))).toBe("doctype")
    const wide = Uint8Array.from(Buffer.from(`\uFEFF${laughs}`, "utf16le"))
    expect(await faultIn(workbook(sheetOf(""), { "xl/theme/theme1.xml": wide }))).toBe("damaged")
  })

  it("refuses names that lead out of the archive, and entries that say two names", async () => {
    for (const name of ["../evil.xml", "/etc/evil", "a\\b.xml", "c:/evil", "xl/./x.xml"])
      expect(await faultIn(workbook(sheetOf(""), { [name]: new Uint8Array(1) })), name).toBe("odd-path")
    const two = workbook(sheetOf(rowsOf(1)))
    const own = Buffer.from(two).indexOf("xl/workbook.xml")
    two[own] = 0x79
    expect(await faultIn(two)).toBe("damaged")
  })

  it("refuses what is cut short, wherever it is cut, without ever throwing", async () => {
    const whole = await writeXlsx({ sheets: [{ name: "a", rows: [["甲", 1]] }] })
    for (let length = 1; length < whole.length; length += Math.ceil(whole.length / 60))
      expect(["damaged", "not-a-workbook"]).toContain(await faultIn(whole.slice(0, length)))
    const broken = whole.slice()
    for (let at = 60; at < broken.length - 400; at += 97) broken[at] = (broken[at] ?? 0) ^ 0xff
    expect(["damaged", "odd-path", "read", "not-a-workbook"]).toContain(await faultIn(broken))
  })

  it("tells old formats, passwords and other files apart", async () => {
    expect(await faultIn(new Uint8Array())).toBe("empty")
    expect(await faultIn(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toBe("damaged")
    expect(await faultIn(strToU8("hello"))).toBe("not-a-workbook")
    expect(await faultIn(zipSync({ "readme.txt": strToU8("hello") }))).toBe("not-a-workbook")
  })
})

describe("the door for workbooks of Excel 97 to 2003", () => {
  it("reads words, figures, days and blank rows where they stand", async () => {
    expect(await readSheets("旧表.xls", oldWorkbook())).toEqual({
      kind: "read",
      encoding: null,
      sheets: [
        {
          name: "a",
          rows: [
            ["第一区示范点名册"],
            [],
            ["名称", "类别", "区", "经度", "纬度", "启用日期", "说明"],
            ["旧桥社区", "社区", "渡口区", 119.301, 26.05, { date: "2024-06-03" }, "甲"],
          ],
        },
      ],
    })
  })
})

describe("the door for CSV", () => {
  const csv = "编号,问题\r\n1,甲\r\n"

  it("reads UTF-8 with or without its mark, then what Chinese offices write, and says which", async () => {
    const rows = [
      ["编号", "问题"],
      ["1", "甲"],
    ]
    for (const text of [csv, `\uFEFF${csv}`])
      expect(await readSheets("a.csv", strToU8(text))).toEqual({
        kind: "read",
        encoding: "utf-8",
        sheets: [{ name: "", rows }],
      })
    const old = Uint8Array.from([
      0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xce, 0xca, 0xcc, 0xe2, 0x0d, 0x0a, 0x31, 0x2c, 0xbc, 0xd7,
    ])
    expect(await readSheets("a.CSV", old)).toEqual({ kind: "read", encoding: "gb18030", sheets: [{ name: "", rows }] })
    expect(await readSheets("a.csv", old, "big5")).toMatchObject({ kind: "read", encoding: "big5" })
    expect(await readSheets("a.csv", Uint8Array.from(Buffer.from(`\uFEFF${csv}`, "utf16le")))).toMatchObject({
      sheets: [{ rows }],
    })
  })

  it("refuses bytes that are no text, and too many rows", async () => {
    expect(await faultIn(Uint8Array.of(0xff, 0x00, 0x81), "a.csv")).toBe("encoding")
    expect(await faultIn(strToU8("a,b\r\n".repeat(20_000)), "a.csv")).toBe("read")
    expect(await faultIn(strToU8("a,b\r\n".repeat(20_001)), "a.csv")).toBe("too-many-rows")
  })
})
