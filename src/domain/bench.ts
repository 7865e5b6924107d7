import type { LngLat } from "./lng-lat.ts"
import type { TextEncodingName } from "./sheet.ts"

/** A file on the workbench; its bytes lie beside, under its key. */
export type BenchFile = { readonly key: string; readonly name: string; readonly size: number }

/** What a person takes a sheet's columns for: the table, and the field of each column (counted from 0); null keeps it as it is. */
export type SheetChoice = { readonly table: string; readonly paths: Readonly<Record<number, string | null>> }

/** All that a person has decided about a draft: one value, so that each step can be undone. The files stay as they came. */
export type BenchChoices = {
  readonly files: readonly BenchFile[]
  readonly encoding: TextEncodingName | null
  /** The datum of the coordinates of every sheet that has none of its own below; null lets the doctor tell. */
  readonly datum: string | null
  /** The datum of one sheet, by file and sheet. */
  readonly datums: Readonly<Record<string, string>>
  /** By file and sheet, with a line break between. */
  readonly sheets: Readonly<Record<string, SheetChoice>>
  /** By file, sheet, row and column counted from 1, with line breaks between. */
  readonly cells: Readonly<Record<string, string>>
  readonly places: Readonly<Record<string, { readonly at: LngLat; readonly metres: number }>>
  readonly lines: Readonly<Record<string, readonly LngLat[]>>
  /** Photographs and sounds added to sites, by id. */
  readonly photos: Readonly<Record<string, readonly BenchPhoto[]>>
  /** Logos of brands, by id. */
  readonly logos: Readonly<Record<string, BenchPhoto>>
  /** What was filled in by a form: by `recordKey`, then by the field's path. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, FieldWords>>>>
  /** Records that stand in no file. */
  readonly added: readonly AddedRecord[]
  /** Standards somebody has changed, as texts of their files, by id. */
  readonly standards: Readonly<Record<string, string>>
}

/** What stands in a field: words, or for a list of records one line each, cut into its parts. */
export type FieldWords = string | readonly (readonly string[])[]

/** A record somebody has begun by hand. */
export type AddedRecord = { readonly table: string; readonly id: string; readonly name: string }

/** A record's name among those that were filled in. */
export const recordKey = (table: string, id: string): string => `${table}\n${id}`

/**
 * A photograph, a sound or a logo: its bytes lie beside, under its key; `file` is its name in the atlas, `alt` what it shows,
 * `transcript` what a sound says.
 */
export type BenchPhoto = {
  readonly key: string
  readonly file: string
  readonly alt: string
  readonly kind?: "photo" | "sound"
  readonly transcript?: string
}

export const NO_CHOICES: BenchChoices = {
  files: [],
  encoding: null,
  datum: null,
  datums: {},
  sheets: {},
  cells: {},
  places: {},
  lines: {},
  photos: {},
  logos: {},
  fields: {},
  added: [],
  standards: {},
}

/** A cell's name among those put right; row and column are counted from 1. */
export const cellKey = (file: string, sheet: string, row: number, column: number): string =>
  [file, sheet, row, column].join("\n")

/** A column of a sheet as it was understood. */
export type BenchColumn = {
  readonly at: number
  readonly letters: string
  readonly head: string
  /** The field it is taken for; null where it is kept under its own head, or is of no account. */
  readonly path: string | null
  readonly how: "code" | "head-same" | "head-alike" | "chosen" | "passed-over" | "twice" | "unknown" | "extra"
}

/** A row with the number a person sees beside it. */
export type BenchRow = { readonly row: number; readonly cells: readonly string[] }

/** One sheet, or the features of a map file. */
export type BenchSheet = {
  readonly key: string
  readonly file: string
  readonly name: string
  readonly title: string | null
  /** What it is taken for; null where nobody knows. */
  readonly table: string | null
  readonly because: "code" | "sheet-name" | "heads" | "chosen" | null
  readonly columns: readonly BenchColumn[]
  readonly rows: readonly BenchRow[]
  readonly passedOver: number
  readonly encoding: TextEncodingName | null
  /** Whether its cells can be put right: those of map files cannot. */
  readonly isSheet: boolean
}

/** A field a column may be taken for. */
export type BenchField = { readonly path: string; readonly zh: string; readonly en: string; readonly required: boolean }

/** One way to understand the coordinates of a sheet, with where it puts them. */
export type BenchReading = {
  /** `gcj02`, or the meridian of a grid. */
  readonly datum: string
  readonly northFirst: boolean
  readonly inside: number
  readonly of: number
  /** The typical distance to the nearest place known in WGS84; null where none is known. */
  readonly nearMetres: number | null
  readonly places: readonly LngLat[]
}

/** What the coordinate doctor has to say of a sheet. */
export type BenchDoctor = {
  readonly file: string
  readonly sheet: string
  readonly rows: number
  readonly placed: number
  /** The datum used; null where none was. */
  readonly used: string | null
  readonly declared: string | null
  /** What the evidence tells; null with a doubt where it does not. */
  readonly told: string | null
  readonly doubt: string | null
  readonly readings: readonly BenchReading[]
}

/** A site or belt of the atlas to be. */
export type BenchSite = {
  readonly id: string
  readonly name: string
  readonly district: string
  readonly address: string
  readonly at: LngLat | null
  readonly metres: number | null
  readonly byHand: boolean
}
export type BenchBelt = {
  readonly id: string
  readonly name: string
  readonly lines: readonly (readonly LngLat[])[]
  readonly stops: number
  /** Ids of its sites, and of its stops in their order. */
  readonly siteIds: readonly string[]
  readonly stopIds: readonly string[]
}

/** Something to look at before a city is shown to the public. `stop` must be put right first. */
export type PublishNote = {
  readonly kind:
    | "approval-none"
    | "expires"
    | "expired"
    | "personal"
    | "person"
    | "unplaced"
    | "unsourced"
    | "unknown-boxes"
    | "figure-unsourced"
    | "link-foreign"
    | "letters-lost"
    | "letters-rare"
    | "picture-large"
    | "picture-lacks-words"
    | "file-absent"
  readonly severity: "stop" | "look" | "told"
  readonly count: number
  /** Where: names of records, a few. */
  readonly where: readonly string[]
  readonly found: string
}
