import type { SheetFault } from "../../domain/sheet.ts"
import { type At, type DataProblem, WHOLE_FILE } from "../problems.ts"

/**
 * What an import has to tell, with its severity: an error is a file that is refused, all else is kept and told.
 * The sentences live in text/<language>/import.json under the same names.
 */
export const IMPORT_KINDS = {
  // a file that is refused
  "fault-empty": "error",
  "fault-too-large": "error",
  "fault-not-a-workbook": "error",
  "fault-old-format": "error",
  "fault-shapefile": "error",
  "fault-password": "error",
  "fault-damaged": "error",
  "fault-too-many-entries": "error",
  "fault-unpacks-too-large": "error",
  "fault-doctype": "error",
  "fault-odd-path": "error",
  "fault-too-many-rows": "error",
  "fault-cell-outside": "error",
  "fault-too-many-cells": "error",
  "fault-encoding": "error",
  "fault-too-deep": "error",
  "file-kind-unknown": "error",
  "converted-before": "error",
  "datum-is-another": "error",
  "history-unreadable": "error",
  // what a sheet was understood to be
  "encoding-guessed": "warning",
  "nothing-found": "warning",
  "sheet-passed-over": "warning",
  "column-unknown": "warning",
  "column-twice": "warning",
  "head-forbidden": "warning",
  "filled-down": "warning",
  // a value
  "value-not-understood": "warning",
  "kind-unknown": "warning",
  "date-supposed": "warning",
  "number-rounded": "warning",
  "personal-number": "warning",
  "name-missing": "warning",
  "field-left-out": "warning",
  assumed: "warning",
  // ids and references
  "id-made": "warning",
  "reference-not-found": "warning",
  "record-made": "warning",
  "record-twice": "warning",
  // places
  "position-unreadable": "warning",
  "position-outside": "warning",
  "position-refused": "warning",
  "position-converted-before": "warning",
  "columns-swapped": "warning",
  "datum-not-told": "warning",
  "datum-contradicted": "warning",
  "shape-left-out": "warning",
} as const satisfies Record<string, "error" | "warning">

export type ImportKind = keyof typeof IMPORT_KINDS

/** One thing an import has to tell; its words live in text/. */
export type ImportProblem = {
  readonly kind: ImportKind
  readonly severity: "error" | "warning"
  readonly file: string
  readonly at: At
  readonly [parameter: string]: string | number | At
}

/** What is wrong with a file by the rules of its form, or what an import has to tell of it. */
export type FoundProblem = DataProblem | ImportProblem

export type ImportParameters = Readonly<Record<string, string | number>>

/** Collects what there is to tell; past a hundred of one kind in one file it only counts. */
export type ImportLog = {
  readonly add: (kind: ImportKind, file: string, at: At, parameters?: ImportParameters) => void
  readonly all: () => readonly ImportProblem[]
}

// A person reads no more; the count in `more` stays true.
const MOST_OF_ONE_KIND_IN_ONE_FILE = 100

/** An empty log. */
export const newImportLog = (): ImportLog => {
  const kept: ImportProblem[] = []
  const counts = new Map<string, number>()
  return {
    add(kind, file, at, parameters = {}) {
      const key = `${kind} ${file}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if (count <= MOST_OF_ONE_KIND_IN_ONE_FILE)
        kept.push({ kind, severity: IMPORT_KINDS[kind], file, at, ...parameters })
    },
    all: () => kept,
  }
}

/** The problem a refused file has. */
export const faultProblem = (fault: SheetFault, file: string): ImportProblem => {
  const { kind, ...parameters } = fault
  const name = `fault-${kind}` as const
  return { kind: name, severity: "error", file, at: WHOLE_FILE, ...parameters }
}

/** A cell as a person finds it: row and column counted from 1, the column also by its letter. */
export const atCell = (sheet: string, row: number, column: number | null): At => ({
  ...WHOLE_FILE,
  line: row,
  column: column === null ? null : column + 1,
  path: column === null ? sheet || null : `${sheet === "" ? "" : `${sheet}!`}${columnLetters(column)}${row}`,
})

/** The letters of a column counted from 0: A, Z, AA. */
export const columnLetters = (column: number): string =>
  `${column < 26 ? "" : columnLetters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`
