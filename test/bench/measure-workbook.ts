import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { ListedTask } from "../../src/domain/list-task.ts"
import type { Standard } from "../../src/domain/standard.ts"
import { tasksOfFindings } from "../../src/drafts/tasks-of-findings.ts"
import { reportOf } from "../../src/export/standards/report.ts"
import type { ReportFrom } from "../../src/export/standards/report-from.ts"
import { reportWorkbook } from "../../src/export/standards/report-workbook.ts"
import { openAtlas } from "../worlds/open-atlas.ts"
import { reportFrom } from "../worlds/sample-report.ts"
import { sparseAtlas } from "../worlds/sparse-atlas.ts"
import type { Measurement } from "./measurement.ts"

const BELTS = 2000
const PACKS = ["wu-ge-yi", "belt-size"]
const LIMIT_MS = 3000
const STANDARDS = join(import.meta.dirname, "..", "..", "data", "standards")

const isWanted = ({ id }: Standard): boolean => PACKS.includes(id)

/** Telling and writing: the faster of two runs, since other work on the computer only ever adds. */
const timeOf = async (from: ReportFrom): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < 2; run++) {
    const start = performance.now()
    await reportWorkbook(reportOf(from))
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}

/** The Excel report of 2,000 belts: matrix, sums, every finding, a task for each that is open on all four lists, sources. */
export const workbook: Measurement = {
  name: "workbook",
  run: async () => {
    const files = new Map(sparseAtlas(8 * BELTS, BELTS))
    const atlasFile = files.get("atlas.json")
    if (atlasFile === undefined || !("text" in atlasFile)) throw new Error("no atlas.json")
    files.set("atlas.json", { text: JSON.stringify({ ...JSON.parse(atlasFile.text), standards: PACKS }) })
    for (const name of readdirSync(STANDARDS).filter((file) => PACKS.includes(file.replace(".json", ""))))
      files.set(`standards/${name}`, { text: readFileSync(join(STANDARDS, name), "utf8") })
    const from = reportFrom(openAtlas(files), isWanted)
    const made = tasksOfFindings(from.findings, [], ({ item }) => ({
      problem: { zh: item },
      goal: null,
      measure: null,
    }))
    const tasks = made.map((task): ListedTask => ({ task, now: "unknown" }))
    const ofEachBelt = [...new Map(tasks.map((one) => [one.task.belt, one])).values()]
    const [usual, most] = [await timeOf({ ...from, tasks: ofEachBelt }), await timeOf({ ...from, tasks })]
    const measure = (name: string, ours: number, limit: number | null) => ({
      ...{ name, unit: "ms", ours, rival: LIMIT_MS, against: "the promise", limit },
    })
    return [
      measure(`Excel of ${BELTS} belts, ${from.findings.length} findings, a task each`, usual, 1),
      measure(`the same with a task for each of ${tasks.length} open findings`, most, null),
    ]
  },
}
