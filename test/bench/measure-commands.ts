import { execFile } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { type Measure, type Measurement, median } from "./measurement.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const TSX = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs")
const PROMISED_MS = 2000
const TRIES = 5

/** How long a person waits for the `atlas` command, node's own start included. */
export const commands: Measurement = {
  name: "commands",
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "belt-atlas-commands-"))
    const matrix = join(folder, "ring.json")
    writeFileSync(matrix, JSON.stringify({ distances: ringRoad(8) }))
    const fuzhou = join(ROOT, "data", "fuzhou")
    const asked: readonly (readonly string[])[] = [
      ["check", fuzhou],
      ["standards", "--atlas", fuzhou],
      ["tour", "--atlas", join(ROOT, "data", "sample"), "--belt", "old-town-lanes"],
      ["order", "--matrix", matrix],
      ["brands", "--atlas", fuzhou],
    ]
    const measures: Measure[] = []
    for (const [command = "", ...options] of asked) {
      const times: number[] = []
      for (let one = 0; one < TRIES; one++) times.push(await waitFor([command, ...options, "--json"]))
      const line = { unit: "ms", rival: PROMISED_MS, against: "two seconds", limit: 1 }
      measures.push({ name: `atlas ${command}, from a cold start`, ours: median(times), ...line })
    }
    return measures
  },
}

const ringRoad = (places: number): readonly (readonly number[])[] =>
  Array.from({ length: places }, (_row, from) =>
    Array.from({ length: places }, (_way, to) =>
      Math.min((to - from + places) % places, (from - to + places) % places),
    ),
  )

const waitFor = async (argv: readonly string[]): Promise<number> => {
  const start = performance.now()
  await promisify(execFile)(process.execPath, [TSX, join(ROOT, "scripts", "atlas.ts"), ...argv], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return performance.now() - start
}
