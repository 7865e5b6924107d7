import { type Cell, type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx"
import { columnLetters } from "../import/import-problems.ts"
import type { CellForm } from "../tables/column.ts"
import type { BookSheet, DropDown } from "./template-book.ts"

/** The words a workbook explains itself with; handed in, since they are words people read. */
export type TemplateWords = {
  readonly title: string
  readonly explaining: readonly string[]
  /** How each form of cell is filled in. */
  readonly forms: Readonly<Record<CellForm["kind"], string>>
  readonly exampleHeads: readonly string[]
  readonly examples: readonly (readonly string[])[]
}

const CHOICES_SHEET = "选项"
const EXPLAINING_SHEET = "说明"
const EXAMPLES_SHEET = "填写示例"
// As many as a district fills in by hand, and more.
const ROWS_WITH_DROP_DOWNS = 2000
const HEAD_ROWS = 2
// Nothing in a workbook may tell when it was made: the same atlas gives the same bytes.
const NO_DAY = new Date(Date.UTC(2000, 0, 1))

const STYLES = {
  head: {
    font: { bold: true, color: { rgb: "FFFFFF" } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "B4282D" } },
    alignment: { vertical: "center", wrapText: true },
  },
  title: { font: { bold: true, size: 16 } },
  words: { alignment: { wrapText: true, vertical: "top" } },
  text: { numFmt: "@", alignment: { wrapText: true, vertical: "top" } },
} as const satisfies Record<string, CellStyle>

const WIDTHS: Readonly<Record<CellForm["kind"], number>> = {
  text: 22,
  number: 12,
  "number-or-text": 12,
  "yes-no": 8,
  choice: 16,
  date: 12,
  year: 8,
  id: 18,
  list: 24,
  lines: 32,
  places: 32,
}

/** A workbook (.xlsx) of an atlas's tables: an explanation, the sheets with drop-downs, examples. The same tables give the same bytes. */
export const templateWorkbook = (sheets: readonly BookSheet[], words: TemplateWords): Promise<Uint8Array> => {
  const choices = newChoices()
  const tables = sheets.map((sheet) => tableSheet(sheet, words, choices))
  return writeXlsx({
    sheets: [
      wordsSheet(EXPLAINING_SHEET, [[words.title], ...words.explaining.map((line) => [line])], [96]),
      ...tables,
      wordsSheet(EXAMPLES_SHEET, [words.exampleHeads, ...words.examples], [16, 28, 60]),
      { name: CHOICES_SHEET, rows: choices.rows().map((row) => [...row]), hidden: true },
    ],
    properties: { title: words.title, creator: "Belt Atlas", created: NO_DAY, modified: NO_DAY },
  })
}

const wordsSheet = (name: string, rows: readonly (readonly string[])[], widths: readonly number[]): WriteSheet => ({
  name,
  columns: widths.map((width) => ({ width })),
  rows: rows.map((row) => row.map(() => null)),
  cells: new Map(
    rows.flatMap((row, y) =>
      row.map((value, x): [string, Partial<Cell>] => [
        `${y},${x}`,
        { value, type: "string", style: y === 0 ? STYLES.title : STYLES.words },
      ]),
    ),
  ),
})

const tableSheet = (sheet: BookSheet, words: TemplateWords, choices: Choices): WriteSheet => {
  const cells = new Map<string, Partial<Cell>>()
  sheet.heads.forEach(({ zh, code, required }, x) => {
    cells.set(`0,${x}`, { value: required ? `${zh}★` : zh, type: "string", style: STYLES.head })
    cells.set(`1,${x}`, { value: code, type: "string" })
  })
  sheet.rows.forEach((row, y) => {
    row.forEach((value, x) => {
      if (value === null) return
      const at = `${y + HEAD_ROWS},${x}`
      cells.set(
        at,
        typeof value === "number"
          ? { value, type: "number" }
          : { value: asCellText(value), type: "string", style: STYLES.text },
      )
    })
  })
  return {
    name: sheet.name,
    columns: sheet.heads.map(({ form }) => ({
      width: WIDTHS[form.kind],
      ...(TYPED.has(form.kind) ? {} : { style: STYLES.text }),
    })),
    rows: Array.from({ length: sheet.rows.length + HEAD_ROWS }, () => sheet.heads.map(() => null)),
    cells,
    rowDefs: new Map([
      [0, { height: 36 }],
      [1, { hidden: true }],
    ]),
    freezePane: { rows: HEAD_ROWS, columns: 2 },
    dataValidations: sheet.heads.map((head, x) => validationOf(head, x, words, choices)),
  }
}

/** Sheets write a control character as `_x000D_`: a text that looks like one says so. */
const asCellText = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")

/** Columns whose cells are numbers; all others are text, so that 2024-06 does not become a day. */
const TYPED: ReadonlySet<CellForm["kind"]> = new Set(["number", "year"])

const MOST_MESSAGE = 250 // letters a sheet shows beside a cell

const validationOf = (
  head: BookSheet["heads"][number],
  x: number,
  words: TemplateWords,
  choices: Choices,
): DataValidation => {
  const letters = columnLetters(x)
  const range = `${letters}${HEAD_ROWS + 1}:${letters}${HEAD_ROWS + ROWS_WITH_DROP_DOWNS}`
  const parts = head.form.kind === "lines" ? head.form.parts.map(({ path }) => path).join(" | ") : ""
  const told = {
    showInputMessage: true,
    inputTitle: head.zh.slice(0, 30),
    inputMessage: [words.forms[head.form.kind], parts].filter(Boolean).join("\n").slice(0, MOST_MESSAGE),
  }
  // a list only advises: a kind that is not in it is kept as well
  if (head.dropDown !== null)
    return {
      type: "list",
      range,
      formula1: choices.rangeOf(head.dropDown),
      allowBlank: true,
      showErrorMessage: false,
      ...told,
    }
  return {
    type: "textLength",
    operator: "lessThanOrEqual",
    formula1: "32767",
    range,
    allowBlank: true,
    showErrorMessage: false,
    ...told,
  }
}

type Choices = {
  readonly rangeOf: (dropDown: DropDown) => string
  readonly rows: () => readonly (readonly (string | null)[])[]
}

/** Lists of choices side by side on a hidden sheet: a list written into the cell's own rule may be 255 letters long at most. */
const newChoices = (): Choices => {
  const lists: (readonly string[])[] = []
  return {
    rangeOf(dropDown) {
      if (dropDown.kind === "column") {
        const letters = columnLetters(dropDown.column)
        return `'${dropDown.sheet}'!$${letters}$${HEAD_ROWS + 1}:$${letters}$${HEAD_ROWS + ROWS_WITH_DROP_DOWNS}`
      }
      const key = dropDown.values.join("\n")
      let at = lists.findIndex((list) => list.join("\n") === key)
      if (at === -1) at = lists.push(dropDown.values) - 1
      const letters = columnLetters(at)
      return `'${CHOICES_SHEET}'!$${letters}$1:$${letters}$${dropDown.values.length}`
    },
    rows() {
      const longest = Math.max(0, ...lists.map(({ length }) => length))
      return Array.from({ length: longest }, (_, y) => lists.map((list) => list[y] ?? null))
    },
  }
}
