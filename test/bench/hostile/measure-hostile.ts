import { spawn } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { strToU8 } from "fflate"
import { archiveOfZeros, sheetData, xlsxOf } from "../../worlds/workbooks.ts"
import type { Measurement } from "../measurement.ts"

const LIMIT_SECONDS = 2
const LIMIT_MEGABYTES = 200
const MEGABYTE = 1024 * 1024
const COMMAND = join(import.meta.dirname, "weighed-command.ts")
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`

const bomb = (megabytes: readonly number[], says: number | null): Uint8Array =>
  archiveOfZeros(
    megabytes.map((size, at) => ({
      name: `xl/media/${at}.png`,
      bytes: size * MEGABYTE,
      says: says ?? size * MEGABYTE,
    })),
  )

/** Workbooks that mean harm, each as its maker would send it. */
const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  "a bomb of 100 MB": () => bomb([100], null),
  "a bomb that says it is small": () => bomb([100], 10),
  "a bomb in many parts": () => bomb([60, 60, 60, 60], null),
  "one cell at XFD1048576": () =>
    xlsxOf(`<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`),
  "merged cells over the whole grid": () =>
    xlsxOf(`${sheetData([["a"]])}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
  "a billion laughs": () => xlsxOf(sheetData([["a"]]), { "xl/sharedStrings.xml": `${LAUGHS}<sst/>` }),
  "20 001 rows": () => xlsxOf(sheetData(Array.from({ length: 20_001 }, (_, row) => [row, "x"]))),
  "a table of ten million letters": () => strToU8("名称,经度\n".padEnd(9 * MEGABYTE, "x,")),
}

type Weighed = { readonly seconds: number; readonly megabytes: number; readonly code: number }

const weigh = (folder: string, file: string): Promise<Weighed> =>
  new Promise((resolve, reject) => {
    const argv = ["--import", "tsx", COMMAND, "import", file, "--out", join(folder, "out"), "--json"]
    const child = spawn(process.execPath, argv, { stdio: ["ignore", "ignore", "pipe"] })
    let said = ""
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text
    })
    child.on("error", reject)
    child.on("close", (code) => {
      const [, kilobytes, microseconds] = /most kilobytes: (\d+); microseconds: (\d+)/.exec(said) ?? []
      resolve({ seconds: Number(microseconds) / 1e6, megabytes: Number(kilobytes) / 1024, code: code ?? -1 })
    })
  })

/** Every hostile workbook through the import command: how much more work and memory than a command that refuses an empty file. */
export const hostile: Measurement = {
  name: "hostile",
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), "hostile-"))
    try {
      const empty = join(folder, "empty.xlsx")
      await writeFile(empty, "")
      await weigh(folder, empty) // the first run also reads the program from the disk
      const runs = [await weigh(folder, empty), await weigh(folder, empty)]
      const idle = {
        seconds: Math.min(...runs.map(({ seconds }) => seconds)),
        megabytes: Math.min(...runs.map(({ megabytes }) => megabytes)),
      }
      const measures = []
      for (const [name, make] of Object.entries(HOSTILE)) {
        const file = join(folder, name.startsWith("a table") ? "a.csv" : "a.xlsx")
        await writeFile(file, make())
        const { seconds, megabytes, code } = await weigh(folder, file)
        if (code !== 1) throw new Error(`${name} was not refused: ${code}`)
        const more = {
          seconds: Math.max(0.001, seconds - idle.seconds),
          megabytes: Math.max(0.1, megabytes - idle.megabytes),
        }
        const promise = { against: "the promise, above an idle command", limit: 1 }
        measures.push({ name: `${name}: time`, unit: "s", ours: more.seconds, rival: LIMIT_SECONDS, ...promise })
        measures.push({ name: `${name}: memory`, unit: "MB", ours: more.megabytes, rival: LIMIT_MEGABYTES, ...promise })
      }
      return measures
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}
