import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { STATES } from "../../../src/domain/evidence.ts"
import { countStates } from "../../../src/domain/finding.ts"
import { isOnList, LIST_NAMES } from "../../../src/domain/list-task.ts"
import { guarded, looksLikeFormula, unguarded } from "../../../src/export/formula-guard.ts"
import { csvText } from "../../../src/export/standards/csv-text.ts"
import { clipOf } from "../../../src/export/standards/html-table.ts"
import { matrixTable } from "../../../src/export/standards/matrix-table.ts"
import { reportOf } from "../../../src/export/standards/report.ts"
import { cellWords } from "../../../src/export/standards/report-table.ts"
import { reportWorkbook } from "../../../src/export/standards/report-workbook.ts"
import { readCsvRows } from "../../../src/ingest/csv.ts"
import { hostileName } from "../../worlds/hostile-names.ts"
import { type BackSheet, readBack } from "../../worlds/read-back.ts"
import { cityIn, reportFrom } from "../../worlds/sample-report.ts"

const from = reportFrom(cityIn("sample"))
const report = reportOf(from)
const workbook = reportWorkbook(report).then(readBack)
const pack = from.packs.find(({ id }) => id === "wu-ge-yi")
if (pack === undefined) throw new Error("no wu-ge-yi")

const sheetNamed = async (name: string): Promise<BackSheet> => {
  const sheet = (await workbook).find((one) => one.name === name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

/** Reads comma-separated values by walking every character: nothing shared with the writer or with our reader. */
const walkCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  let [cell, isQuoted] = ["", false]
  const end = (): void => {
    rows.at(-1)?.push(cell)
    cell = ""
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at++
      } else isQuoted = false
    } else if (letter === '"') isQuoted = true
    else if (letter === ",") end()
    else if (letter === "\r" && text.charAt(at + 1) === "\n") {
      end()
      rows.push([])
      at++
    } else cell += letter
  }
  return rows.slice(0, -1)
}

describe("the report of the sample city", () => {
  it("has the sheets an office asks for, in order, each with its heads frozen", async () => {
    const sheets = await workbook
    const shown = sheets.filter(({ state }) => state === "visible").map(({ name }) => name)
    for (const name of ["情况一览表", "核查结果", "问题清单", "提升清单", "责任清单", "任务清单", "资料来源"])
      expect(shown).toContain(name)
    expect(shown[0]).toBe("情况一览表")
    for (const sheet of sheets.filter(({ state }) => state === "visible")) {
      const head = sheet.rows[sheet.frozenRows - 1] ?? []
      expect(head[0]?.words, sheet.name).toMatch(/序号|区县/)
      const all = sheet.rows
        .flat()
        .map(({ words }) => words)
        .join("\n")
      for (const said of [
        "虚构示例",
        "制表单位：",
        "填报人：",
        "审核人：",
        "示意图 · 未标审图号",
        "资料截至 2026-11-22",
      ])
        expect(all, sheet.name).toContain(said)
    }
    expect(sheets[0]?.rows[0]?.[0]?.words).toContain("“五个一”情况一览表（截至2026年11月22日）")
  })

  it("gives another reader the sums the screen shows, as numbers", async () => {
    const { rows, frozenRows } = await sheetNamed("情况一览表")
    const table = from.scores.tables.find((one) => one.pack === pack.id)
    if (table === undefined) throw new Error("not scored")
    const counts = countStates(table)
    const first = 3 + pack.items.length
    const body = rows.slice(frozenRows, frozenRows + table.rows)
    for (const [column, state] of STATES.entries()) {
      const cells = body.map((row) => row[first + column]?.number ?? Number.NaN)
      expect(
        cells.reduce((sum, count) => sum + count, 0),
        state,
      ).toBe(counts[state])
      const total = rows[frozenRows + table.rows + column]
      expect(total?.[first + column]?.number, state).toBe(counts[state])
      expect(pack.items.map((_, item) => total?.[3 + item]?.number)).toEqual(
        pack.items.map((_, item) => countStates(table, null, [item])[state]),
      )
    }
    const words = body.flatMap((row) => row.slice(3, first)).map((cell) => cell?.words ?? "")
    expect(words.filter((said) => said.startsWith("达标"))).toHaveLength(counts.met)
    expect(words.filter((said) => said === "待核实")).toHaveLength(counts.unknown)
    expect(rows.flat().some(({ words: said }) => said.includes("%"))).toBe(false)
  })

  it("tells each finding once, evidence and its date beside it, a whole day as a date", async () => {
    const { rows, frozenRows } = await sheetNamed("核查结果")
    const body = rows.slice(frozenRows).filter((row) => row[0]?.number != null)
    expect(body).toHaveLength(from.findings.length)
    for (const [index, finding] of from.findings.entries()) {
      const date = body[index]?.[11]
      const dates = new Set(finding.support.flatMap(({ evidence }) => evidence?.date ?? []))
      const [only = ""] = dates
      if (dates.size === 1 && only.length === 10) {
        expect(date?.isDate).toBe(true)
        expect(new Date(((date?.number ?? 0) - 25_569) * 86_400_000).toISOString().slice(0, 10)).toBe(only)
      }
    }
    expect(from.findings.some(({ support }) => support.some(({ evidence }) => evidence?.date?.length === 10))).toBe(
      true,
    )
  })

  it("parts the tasks between problem and improvement list, and has all of them on the responsibility list", async () => {
    const count = async (name: string): Promise<number> => {
      const { rows, frozenRows } = await sheetNamed(name)
      return rows.slice(frozenRows).filter((row) => row[0]?.number != null).length
    }
    const counts = await Promise.all(LIST_NAMES.map((list) => count(from.say(`list.${list}`))))
    expect(counts).toEqual(LIST_NAMES.map((list) => from.tasks.filter(({ task }) => isOnList(list, task)).length))
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(counts[2])
    expect(counts[2]).toBe(from.atlas.tasks.length)
  })

  it("says the same in CSV, read back by two readers, and on the clipboard", () => {
    for (const table of report.tables) {
      const text = csvText(table, null)
      expect(text.charCodeAt(0)).toBe(0xfeff)
      const wanted = [table.columns.map(({ label }) => label), ...table.rows.map((row) => row.map(cellWords))]
      const walked = walkCsv(text.slice(1))
      expect(walked.map((row) => row.map(unguarded))).toEqual(wanted)
      const read = readCsvRows(text.slice(1)).map(({ cells }) =>
        cells.map((cell) => unguarded(cell).replace(/\r\n/g, "\n")),
      )
      expect(read).toEqual(wanted.filter((row) => row.length > 1 || row[0] !== ""))
      const clip = clipOf(table, report)
      expect(clip.html.split("<tr>")).toHaveLength(2 + table.rows.length + table.totals.length)
      expect(clip.text).toContain("虚构示例")
    }
  })

  it("leaves persons out unless somebody asks", () => {
    const [first] = from.tasks
    if (first === undefined) throw new Error("no tasks")
    const tasks = [{ ...first, task: { ...first.task, person: "某某某" } }]
    expect(JSON.stringify(reportOf({ ...from, tasks }))).not.toContain("某某某")
    expect(JSON.stringify(reportOf({ ...from, tasks, withPersons: true }))).toContain("某某某")
  })
})

it("says of the real city what is known: nearly every box is not yet verified, and no share is given", () => {
  const real = reportFrom(cityIn("fuzhou"))
  const [ones] = real.packs.filter(({ id }) => id === "wu-ge-yi")
  const table = ones === undefined ? null : matrixTable(ones, real)
  expect(table?.title).toMatch(/^福州市两新组织党建示范带“五个一”情况一览表（截至\d{4}年\d+月\d+日）$/)
  const words = table?.rows.flatMap((row) => row.slice(3, 8)) ?? []
  const asked = words.filter((said) => said !== "不适用")
  expect(asked.filter((said) => said === "待核实").length / asked.length).toBeGreaterThan(0.7)
  expect(JSON.stringify(table)).not.toContain("%")
  expect(JSON.stringify(table)).not.toContain("虚构")
})

describe("words that look like formulas", () => {
  const SIGNS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"]

  it("come back from their guard as they were, and none is left unguarded", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIGNS, "'", "''", ""), hostileName, (sign, name) => {
        const words = `${sign}${name}`
        expect(unguarded(guarded(words))).toBe(words)
        expect(looksLikeFormula(guarded(words))).toBe(false)
      }),
      { seed: 7 },
    )
  })

  it("stay words in workbooks and in CSV, whatever the data holds", async () => {
    const [first] = from.tasks
    if (first === undefined) throw new Error("no tasks")
    const names = fc.sample(hostileName, { numRuns: 60, seed: 7 })
    const tasks = names.map((name, index) => {
      const problem = { zh: `${SIGNS[index % SIGNS.length]}${name}` }
      return { ...first, task: { ...first.task, problem, note: problem } }
    })
    const nasty = reportOf({ ...from, packs: [], findings: [], tasks })
    const cells = readBack(await reportWorkbook(nasty)).flatMap(({ rows }) => rows.flat())
    expect(cells.some(({ isFormula }) => isFormula)).toBe(false)
    for (const table of nasty.tables)
      for (const row of walkCsv(csvText(table, null).slice(1)))
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/)
  })
})
