import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { hostile } from "./hostile/measure-hostile.ts"
import { namesOfBrands } from "./measure-brands.ts"
import { commands } from "./measure-commands.ts"
import { firstMap } from "./measure-first-map.ts"
import { hallFile, hallLeaks, hallStart } from "./measure-hall.ts"
import { measureIngest } from "./measure-ingest.ts"
import { pageKeystroke } from "./measure-keystroke.ts"
import { matching } from "./measure-match.ts"
import { matrixScroll } from "./measure-matrix.ts"
import { orderOfStops } from "./measure-order.ts"
import { streetsInReach } from "./measure-reach.ts"
import { registryPages } from "./measure-registry.ts"
import { searchKeystroke } from "./measure-search.ts"
import { servedPeople } from "./measure-served.ts"
import { siting } from "./measure-siting.ts"
import { standards } from "./measure-standards.ts"
import { streets } from "./measure-streets.ts"
import { tourLeaks } from "./measure-tour-leaks.ts"
import { unionOfDiscs } from "./measure-union.ts"
import { workbook } from "./measure-workbook.ts"
import { keepsPromise, type Measure, type Measurement, ratioOf } from "./measurement.ts"

const ingest: Measurement = {
  name: "ingest",
  run: async () => {
    const { name, ours, rival } = measureIngest()
    return [{ name, unit: "ms", ours, rival, against: "JSON.parse alone", limit: 6 }]
  },
}

/** Every measurement of `npm run bench`; one more is one more line. */
const MEASUREMENTS: readonly Measurement[] = [
  firstMap,
  ingest,
  commands,
  searchKeystroke,
  standards,
  matrixScroll,
  pageKeystroke,
  streets,
  orderOfStops,
  unionOfDiscs,
  servedPeople,
  streetsInReach,
  siting,
  namesOfBrands,
  matching,
  registryPages,
  tourLeaks,
  hallStart,
  hallFile,
  hallLeaks,
  workbook,
  hostile,
]

const HEAD = ["| what | ours | rival | ratio | promise |", "|---|---|---|---|---|"]
const RESULTS = join(import.meta.dirname, "RESULTS.md")

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

const row = (measure: Measure): string => {
  const { name, unit, ours, rival, against, limit } = measure
  const promise = limit === null ? "–" : `≤ ${limit} ${keepsPromise(measure) ? "✓" : "✗"}`
  const cells = [
    name,
    `${figure(ours)} ${unit}`,
    `${figure(rival)} ${unit} (${against})`,
    figure(ratioOf(measure)),
    promise,
  ]
  return `| ${cells.join(" | ")} |`
}

/** `npm run bench [-- NAME…]`: measures, prints the tables, and puts each in its place in test/bench/RESULTS.md. */
const main = async (): Promise<void> => {
  const asked = process.argv.slice(2)
  const chosen = MEASUREMENTS.filter(({ name }) => asked.length === 0 || asked.includes(name))
  let isKept = true
  for (const { name, run } of chosen) {
    process.stderr.write(`${name}…\n`)
    const measures = await run()
    const table = [...HEAD, ...measures.map(row)].join("\n")
    process.stdout.write(`${table}\n`)
    keep(name, table)
    isKept = isKept && measures.every(keepsPromise)
  }
  if (!isKept) process.exitCode = 1
}

/** Lays a measurement's table into the file of results, in place of its last one. */
const keep = (name: string, table: string): void => {
  const sections = new Map<string, string>()
  for (const section of (existsSync(RESULTS) ? readFileSync(RESULTS, "utf8") : "").split(/^(?=## )/m)) {
    const [, of] = /^## (.+), \d{4}-\d\d-\d\d$/m.exec(section) ?? []
    if (of !== undefined) sections.set(of, section.trim())
  }
  sections.set(name, `## ${name}, ${new Date().toISOString().slice(0, 10)}\n\n${table}`)
  const inOrder = MEASUREMENTS.flatMap((one) => sections.get(one.name) ?? [])
  writeFileSync(RESULTS, `${[heading(), ...inOrder].join("\n\n")}\n`)
}

const heading = (): string => {
  const { length: cores } = cpus()
  return `# Measured\n\n\`npm run bench\`, Node ${process.versions.node}, ${cores} cores, WebGL drawn in software. Ours and the rival take turns in one run, each table in one of its own on its date; the ratio is what counts.`
}

await main()
