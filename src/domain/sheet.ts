/** A cell of a sheet or a table: words, a number, a day ("YYYY-MM-DD"), or nothing. */
export type SheetCell = string | number | { readonly date: string } | null

/** A sheet as it was read: rows of cells, empty rows kept so that row numbers are those the reader sees. */
export type ReadSheet = { readonly name: string; readonly rows: readonly (readonly SheetCell[])[] }

/** Why a file is not read at all. */
export type SheetFault =
  | { readonly kind: "empty" }
  | { readonly kind: "too-large"; readonly limit: number }
  | { readonly kind: "not-a-workbook" }
  | { readonly kind: "old-format" }
  | { readonly kind: "shapefile" }
  | { readonly kind: "damaged" }
  | { readonly kind: "too-many-entries"; readonly limit: number }
  | { readonly kind: "unpacks-too-large"; readonly limit: number }
  | { readonly kind: "doctype" }
  | { readonly kind: "odd-path"; readonly name: string }
  | { readonly kind: "too-many-rows"; readonly limit: number }
  | { readonly kind: "encoding" }
  | { readonly kind: "password" }
  | { readonly kind: "cell-outside" }
  | { readonly kind: "too-many-cells"; readonly limit: number }
  | { readonly kind: "too-deep"; readonly limit: number }

/** A workbook or a CSV file, read or refused. `encoding` is null for workbooks. */
export type SheetsRead =
  | { readonly kind: "read"; readonly sheets: readonly ReadSheet[]; readonly encoding: TextEncodingName | null }
  | { readonly kind: "refused"; readonly fault: SheetFault }

/** The encodings offices write CSV in. */
export const TEXT_ENCODINGS = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"] as const
export type TextEncodingName = (typeof TEXT_ENCODINGS)[number]
