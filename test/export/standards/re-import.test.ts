import { readXlsx, writeXlsx } from "hucre/xlsx"
import { describe, expect, it } from "vitest"
import type { ListedTask, ListTask } from "../../../src/domain/list-task.ts"
import type { ReadSheet, SheetCell } from "../../../src/domain/sheet.ts"
import { csvText } from "../../../src/export/standards/csv-text.ts"
import { fieldMeant } from "../../../src/export/standards/field-meant.ts"
import { listTable } from "../../../src/export/standards/list-table.ts"
import { readForm } from "../../../src/export/standards/read-form.ts"
import { type FormPreview, readTaskRows } from "../../../src/export/standards/read-task-rows.ts"
import { listsReport } from "../../../src/export/standards/report.ts"
import { reportWorkbook } from "../../../src/export/standards/report-workbook.ts"
import { readSheets } from "../../../src/ingest/workbook/read-sheets.ts"
import { cityIn, reportFrom } from "../../worlds/sample-report.ts"

const from = reportFrom(cityIn("sample"), () => false)
const tasks = new Map<string, ListTask>(from.tasks.map(({ task }) => [task.id, task]))
const made = reportWorkbook(listsReport(from))

const sheetsOf = async (name: string, bytes: Uint8Array): Promise<readonly ReadSheet[]> => {
  const read = await readSheets(name, bytes)
  if (read.kind === "refused") throw new Error(read.fault.kind)
  return read.sheets
}
const previewOf = (sheets: readonly ReadSheet[], now: ReadonlyMap<string, ListTask> = tasks): FormPreview =>
  readTaskRows(readForm(sheets), now)

/** The form with some of its cells written over: what an office does to it. */
const edited = async (edit: (rows: SheetCell[][], sheet: string) => SheetCell[][]): Promise<readonly ReadSheet[]> =>
  (await sheetsOf("a.xlsx", await made)).map(({ name, rows }) =>
    name === "belt-atlas"
      ? { name, rows }
      : {
          name,
          rows: edit(
            rows.map((row) => [...row]),
            name,
          ),
        },
  )
const isHead = (row: readonly SheetCell[]): boolean => row.includes("编号（请勿改动）")
const columnOf = (rows: readonly (readonly SheetCell[])[], label: string): number =>
  rows.find(isHead)?.indexOf(label) ?? -1
const write = (id: string, label: string, cell: SheetCell, only: string | null = null) =>
  edited((rows, sheet) => {
    const [at, idAt] = [columnOf(rows, label), columnOf(rows, "编号（请勿改动）")]
    for (const row of rows) if (row[idAt] === id && (only === null || sheet === only)) row[at] = cell
    return rows
  })

const NOTHING = { changes: [], conflicts: [], added: [], unknown: [], missing: [], unread: [] }

describe("lists handed out and taken back", () => {
  it("change nothing when nobody has touched them, in either language, in Excel and in CSV", async () => {
    for (const language of ["zh", "en"] as const) {
      const spoken = reportFrom(from.atlas, () => false, language)
      const bytes = await reportWorkbook(listsReport(spoken))
      expect(previewOf(await sheetsOf("a.xlsx", bytes)), language).toMatchObject(NOTHING)
      const csv = new TextEncoder().encode(csvText(listTable("responsibility", spoken), "虚构示例"))
      expect(previewOf(await sheetsOf("a.csv", csv)), language).toMatchObject(NOTHING)
    }
  })

  it("may be sorted, cut short and have columns moved: nothing is changed, what is missing is named and stays", async () => {
    const shuffled = await edited((rows) => {
      const at = rows.findIndex(isHead)
      const [head = [], ...body] = rows.slice(at)
      return [
        ...rows.slice(0, at),
        [...head].reverse(),
        ...body.reverse().map((row) => head.map((_, column) => row[head.length - 1 - column] ?? null)),
      ]
    })
    expect(previewOf(shuffled)).toMatchObject(NOTHING)
    const [lost] = tasks.keys()
    const cut = await edited((rows) => rows.filter((row) => !row.includes(lost ?? "")))
    expect(previewOf(cut)).toMatchObject({ ...NOTHING, missing: [lost] })
  })

  it("bring back what was written, once, though a task stands on several lists", async () => {
    const sheets = await write("task-02", "责任单位", "霁川区委组织部（虚构）")
    const preview = previewOf(sheets)
    expect(preview).toMatchObject({
      ...NOTHING,
      changes: [{ id: "task-02", field: "owner", value: { zh: "霁川区委组织部（虚构）" } }],
    })
    const oneSheet = previewOf(await write("task-02", "进度要求", { date: "2027-01-31" }, "任务清单"))
    expect(oneSheet.changes).toMatchObject([{ id: "task-02", field: "due", value: "2027-01-31" }])
  })

  it("leave alone what has changed here meanwhile, and show both where both were written", async () => {
    const now = new Map(tasks)
    const task = tasks.get("task-02")
    if (task === undefined) throw new Error("no task-02")
    now.set("task-02", { ...task, due: "2028" })
    expect(previewOf(await edited((rows) => rows), now)).toMatchObject(NOTHING)
    const both = previewOf(await write("task-02", "进度要求", "2029"), now)
    expect(both).toMatchObject({
      ...NOTHING,
      conflicts: [{ id: "task-02", field: "due", from: "2028", value: "2029" }],
    })
  })

  it("show two values written for one task on two sheets instead of taking one", async () => {
    const once = await write("task-02", "备注", "一", "责任清单")
    const twice = once.map(({ name, rows }) => {
      if (name !== "任务清单") return { name, rows }
      const [at, idAt] = [columnOf(rows, "备注"), columnOf(rows, "编号（请勿改动）")]
      return { name, rows: rows.map((row) => (row[idAt] === "task-02" ? row.with(at, "二") : row)) }
    })
    expect(previewOf(twice).conflicts.map(({ value }) => value)).toEqual([{ zh: "二" }, { zh: "一" }].reverse())
    expect(previewOf(twice).changes).toEqual([])
  })

  it("take new rows, refuse unknown ids and senseless cells, and say where", async () => {
    const sheets = await edited((rows, sheet) => {
      if (sheet !== "问题清单") return rows
      const width = rows.find(isHead)?.length ?? 0
      const [problemAt, idAt, stateAt] = [
        columnOf(rows, "问题"),
        columnOf(rows, "编号（请勿改动）"),
        columnOf(rows, "办理状态"),
      ]
      const fresh = Array.from({ length: width }, (): SheetCell => null).with(problemAt, "新的问题")
      const stranger = fresh.with(idAt, "nobody-knows")
      const odd = rows.map((row) => (row[idAt] === "task-02" ? row.with(stateAt, "差不多") : row))
      return [...odd, fresh, fresh, stranger]
    })
    const preview = previewOf(sheets)
    expect(preview.added.map(({ cells }) => cells.get("problem"))).toEqual(["新的问题"])
    expect(preview.unknown.map(({ words }) => words)).toEqual(["nobody-knows"])
    expect(preview.unread.map(({ sheet, words }) => [sheet, words])).toEqual([["问题清单", "差不多"]])
    expect(preview.changes).toEqual([])
  })

  it("still come back when another program has dropped the sheet out of sight and written days its own way", async () => {
    const { sheets } = await readXlsx(await made)
    const saved = await writeXlsx({
      sheets: sheets
        .filter(({ name }) => name !== "belt-atlas")
        .map(({ name, rows }) => ({
          name,
          rows: rows.map((row) =>
            row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10).replaceAll("-", "/") : cell)),
          ),
        })),
    })
    const back = await sheetsOf("a.xlsx", saved)
    expect(readForm(back)).toMatchObject({ handedOut: null, version: null })
    expect(previewOf(back)).toMatchObject(NOTHING)
  })

  it("are known by their city and by their form", async () => {
    expect(readForm(await sheetsOf("a.xlsx", await made))).toMatchObject({ atlas: "sample", version: 1, unread: [] })
    expect(readForm([{ name: "别的", rows: [["甲", "乙"]] }])).toMatchObject({ rows: [], unread: ["别的"] })
  })

  it("do not bring back persons who were not handed out", async () => {
    const withPerson: readonly ListedTask[] = from.tasks.map((one) => ({
      ...one,
      task: { ...one.task, person: "某某" },
    }))
    const now = new Map<string, ListTask>(withPerson.map(({ task }) => [task.id, task]))
    const bytes = await reportWorkbook(listsReport({ ...from, tasks: withPerson }))
    expect(previewOf(await sheetsOf("a.xlsx", bytes), now)).toMatchObject(NOTHING)
  })
})

it.each<[SheetCell, string | null]>([
  ["2026-9-3", "2026-09-03"],
  ["2026年9月30日", "2026-09-30"],
  ["2026/9", "2026-09"],
  ["２０２６年", "2026"],
  [2026, "2026"],
  [46295, "2026-09-30"],
  [{ date: "2026-09-30" }, "2026-09-30"],
  ["2026-02-30", null],
  ["尽快", null],
])("reads the day %j as %j", (cell, date) => {
  expect(fieldMeant("due", cell)).toEqual(date === null ? { kind: "unread" } : { kind: "value", value: date })
})
