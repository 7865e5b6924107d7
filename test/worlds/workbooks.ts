import { deflateRawSync } from "node:zlib"
import { strToU8, zipSync } from "fflate"

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`
const RELS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const BOOK = `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="示范点" sheetId="1" r:id="rId1"/></sheets></workbook>`
const BOOK_RELS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`

/** A workbook as Excel writes it, with this between the tags of its one sheet, and with other parts changed or added. */
export const xlsxOf = (inSheet: string, parts: Readonly<Record<string, string>> = {}, before = ""): Uint8Array => {
  const sheet = `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inSheet}</worksheet>`
  const all: Readonly<Record<string, string>> = {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": RELS,
    "xl/workbook.xml": BOOK,
    "xl/_rels/workbook.xml.rels": BOOK_RELS,
    "xl/worksheets/sheet1.xml": sheet,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}

/** Rows of cells as a sheet has them: texts in the cell itself, numbers, and anything else as the XML given. */
export const sheetData = (rows: readonly (readonly (string | number | { readonly xml: string } | null)[])[]): string =>
  `<sheetData>${rows
    .map(
      (row, y) =>
        `<row r="${y + 1}">${row
          .map((cell, x) => {
            const place = `${letters(x)}${y + 1}`
            if (cell === null) return ""
            if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`
            return typeof cell === "string"
              ? `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
              : cell.xml.replace("{{r}}", place)
          })
          .join("")}</row>`,
    )
    .join("")}</sheetData>`

const letters = (column: number): string =>
  `${column < 26 ? "" : letters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")

/** An OpenDocument sheet with this between the tags of its one table. */
export const odsOf = (inTable: string, before = ""): Uint8Array =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "META-INF/manifest.xml": strToU8(
      `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>`,
    ),
    "content.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>${before}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="示范点">${inTable}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  })

/** A part of an archive that unpacks to so many zero bytes, and the size it says of itself. */
export type ZeroPart = { readonly name: string; readonly bytes: number; readonly says: number }

/** An archive of zeros, packed as small as they get: a bomb. */
export const archiveOfZeros = (parts: readonly ZeroPart[]): Uint8Array => {
  const heads: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, says } of parts) {
    const packed = deflateRawSync(Buffer.alloc(bytes), { level: 1 })
    const words = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(says, 22)
    head.writeUInt16LE(words.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(says, 24)
    entry.writeUInt16LE(words.length, 28)
    entry.writeUInt32LE(at, 42)
    heads.push(head, words, packed)
    directory.push(entry, words)
    at += head.length + words.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Uint8Array.from(Buffer.concat([...heads, ...directory, end]))
}
