import type { ReadSheet, SheetCell } from "../../domain/sheet.ts"
import { compared } from "./plain-words.ts"
import { textOf } from "./read-cell.ts"

/** A row of data with the number a person sees beside it. */
export type DataRow = { readonly row: number; readonly cells: readonly SheetCell[]; readonly section: string | null }

/** Why a row is no row of data. */
export type PassedOver = {
  readonly row: number
  readonly why: "title" | "blank" | "total" | "note" | "section" | "head-again"
  readonly words: string
}

/** What a sheet was understood to be: its title, the heads of its columns, its rows of data, and what was passed over. */
export type UnderstoodSheet = {
  readonly name: string
  readonly title: string | null
  /** Heads by column, two rows of heads joined: 位置·经度. Null above an empty column. */
  readonly heads: readonly (readonly string[] | null)[]
  /** Rows the heads stand in, counted from 1. */
  readonly headRows: readonly number[]
  readonly rows: readonly DataRow[]
  readonly passedOver: readonly PassedOver[]
}

/** Says of a text whether it is the head of some column. */
export type IsHead = (text: string) => "code" | "same" | "alike" | null

const ROWS_SEARCHED = 30
const LONGEST_HEAD = 40

/** Finds the heads of a sheet and tells its rows apart. A sheet without heads has no rows either. */
export const understandSheet = (sheet: ReadSheet, isHead: IsHead): UnderstoodSheet => {
  const texts = (row: number): readonly string[] => (sheet.rows[row] ?? []).map(textOf)
  const head = bestHeadRow(sheet, isHead)
  if (head === null) return { name: sheet.name, title: null, heads: [], headRows: [], rows: [], passedOver: [] }
  const below = codeRowBelow(texts(head), texts(head + 1), isHead) ? head + 1 : null
  const second = below ?? (isSecondHeadRow(texts(head), texts(head + 1), isHead) ? head + 1 : null)
  const heads =
    below === null ? joinedHeads(texts(head), second === null ? [] : texts(second)) : texts(below).map(oneHead)
  const last = second ?? head
  const { rows, passedOver } = below === null ? tellRows(sheet, last + 1, heads) : filledRows(sheet, last + 1)
  const above = sheet.rows
    .slice(0, head)
    .map((_row, index) => ({ row: index + 1, words: texts(index).filter(Boolean).join(" ") }))
  return {
    name: sheet.name,
    title: above.find(({ words }) => words !== "")?.words ?? null,
    heads,
    headRows: second === null ? [head + 1] : [head + 1, second + 1],
    rows,
    passedOver: [
      ...above.map(({ row, words }) => ({ row, why: words === "" ? "blank" : "title", words }) as const),
      ...passedOver,
    ],
  }
}

const oneHead = (text: string): readonly string[] | null => (text === "" ? null : [text])

const WEIGHT = { code: 3, same: 2, alike: 1 } as const

/** The row with the most heads in it; a lone head is one only with nothing else beside it. */
const bestHeadRow = (sheet: ReadSheet, isHead: IsHead): number | null => {
  let best: { row: number; weight: number } | null = null
  for (const [row, cells] of sheet.rows.slice(0, ROWS_SEARCHED).entries()) {
    const texts = cells.map(textOf).filter((text) => text !== "")
    const weights = texts
      .filter((text) => text.length <= LONGEST_HEAD)
      .map((text) => WEIGHT[isHead(text) ?? "alike"] * (isHead(text) === null ? 0 : 1))
    const found = weights.filter((weight) => weight > 0).length
    // a title has one cell, and a row of data rarely a word that is a head; one sure head among words is enough
    const isSure = weights.some((one) => one > WEIGHT.alike)
    const isWords = texts.every((text) => text.length <= LONGEST_HEAD && !/\d/.test(text))
    if (found < 2 && !(found === 1 && isSure && (texts.length === 1 || isWords))) continue
    const weight = weights.reduce<number>((sum, one) => sum + one, 0) + found / texts.length
    // codes stand below their heads: the upper of the two rows is the head
    if (best === null || weight > best.weight) best = { row, weight }
  }
  if (best === null) return null
  const isCodes = (sheet.rows[best.row] ?? []).map(textOf).filter((text) => isHead(text) === "code").length >= 1
  return isCodes && best.row > 0 && (sheet.rows[best.row - 1] ?? []).some((cell) => textOf(cell) !== "")
    ? best.row - 1
    : best.row
}

const codeRowBelow = (_heads: readonly string[], below: readonly string[], isHead: IsHead): boolean =>
  below.filter((text) => isHead(text) === "code").length >= 1

/** Whether the row below the heads divides them further: words only, none of them data, some below an empty or a wide head. */
const isSecondHeadRow = (heads: readonly string[], below: readonly string[], isHead: IsHead): boolean => {
  const said = below.flatMap((text, column) => (text === "" ? [] : [{ text, column }]))
  if (said.length === 0) return false
  if (!said.every(({ text }) => text.length <= LONGEST_HEAD && !/\d/.test(text))) return false
  const known = said.filter(({ text }) => isHead(text) !== null)
  // each stands under a head that reaches over several columns, or under nothing
  const underWide = said.filter(({ column }) => (heads[column] ?? "") === "" || (heads[column + 1] ?? "") === "")
  return (
    known.length * 2 >= said.length &&
    underWide.length * 2 >= said.length &&
    said.some(({ column }) => (heads[column] ?? "") === "")
  )
}

/** Two rows of heads as one: a wide head goes with each below it; the lower alone comes first, then both together. */
const joinedHeads = (upper: readonly string[], lower: readonly string[]): readonly (readonly string[] | null)[] => {
  const width = Math.max(upper.length, lower.length)
  let group = ""
  return Array.from({ length: width }, (_, column) => {
    const [above, below] = [upper[column] ?? "", lower[column] ?? ""]
    if (above !== "") group = above
    if (below === "") return above === "" ? null : [above]
    return group === "" ? [below] : [`${group}${below}`, below, group]
  })
}

const TOTAL = /^(?:合计|总计|小计|共计|总数|汇总|total|sum)/i
const NOTE =
  /^(?:备注|注|说明|填表说明|填表人|制表人?|审核人?|联系人|联系电话|填报(?:单位|日期|时间|人)|单位(?:\(盖章\)|（盖章）)|日期|附件?)\d*[:：.、（(]|^(?:注|备注)\s*\d/

const tellRows = (sheet: ReadSheet, from: number, heads: readonly (readonly string[] | null)[]) => {
  const rows: DataRow[] = []
  const passedOver: PassedOver[] = []
  let section: string | null = null
  const columns = heads.filter((head) => head !== null).length
  const headTexts = new Set(heads.flatMap((head) => head ?? []).map(compared))
  for (let index = from; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? []
    const said = cells.map(textOf).filter((text) => text !== "")
    const pass = (why: PassedOver["why"]): void => {
      passedOver.push({ row: index + 1, why, words: said.join(" ").slice(0, 80) })
    }
    const [first = ""] = said
    if (said.length === 0) pass("blank")
    else if (said.slice(0, 2).some((text) => TOTAL.test(text.replace(/\s/g, "")))) pass("total")
    else if (said.length <= 2 && NOTE.test(first)) pass("note")
    else if (said.length > 1 && said.every((text) => headTexts.has(compared(text)))) pass("head-again")
    else if (said.length === 1 && columns > 2 && isSectionWords(first, cells)) {
      section = first
      pass("section")
    } else rows.push({ row: index + 1, cells, section })
  }
  return { rows, passedOver }
}

/** The rows of our template: whatever is filled in there is meant. */
const filledRows = (sheet: ReadSheet, from: number) => ({
  rows: sheet.rows
    .map((cells, index): DataRow => ({ row: index + 1, cells, section: null }))
    .slice(from)
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== "")),
  passedOver: [],
})

/** A lone cell at the left that names what comes below: 一、软件园示范带. */
const isSectionWords = (text: string, cells: readonly SheetCell[]): boolean =>
  textOf(cells[0] ?? null) === text &&
  typeof cells[0] === "string" &&
  !/^\d+$/.test(text) &&
  text.length <= LONGEST_HEAD
