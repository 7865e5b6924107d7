import { join } from "node:path"
import type { Plugin } from "vite"
import { bundleScript } from "../offline/bundle-script.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const SRC = join(ROOT, "src")
const FILE_VERSION = join(SRC, "app", "file-version")

/** What a page on a disk cannot do as a served one does, and the module that stands in for the one that would. */
const STAND_INS: readonly { readonly of: string; readonly asked: RegExp; readonly by: string }[] = [
  { of: join(SRC, "app"), asked: /\/trusted-types\.ts$/, by: join(FILE_VERSION, "trusted-types.ts") },
  { of: join(SRC, "app"), asked: /\/city-list\.ts$/, by: join(FILE_VERSION, "city-list.ts") },
  { of: join(SRC, "map"), asked: /^maplibre-gl$/, by: join(SRC, "map", "map-from-memory.ts") },
]

const MAP_WORKER = /^(maplibre-gl\/dist\/maplibre-gl-worker\.mjs)\?url$/
const SCRIPT_TEXT = "script-text:" // a script and all it imports, as text
const SCRIPT_ADDRESS = "script-address:" // the same, as an address
const OWN_WORKER = /new Worker\(new URL\("([^"]+)", import\.meta\.url\), \{ type: "module" \}\)/g

// The solver would be two thirds of the page on the disk; without it a siting answer says that no further proof was tried.
const LEFT_OUT = [/\/load-highs\.ts$/, /^highs\/runtime/]

const isStandIn = (file: string | undefined): boolean => STAND_INS.some(({ by }) => by === file)

/** Makes of the site's scripts one that needs no host: its workers are carried along as text. */
export const standIns = (): Plugin => ({
  name: "stand-ins",
  enforce: "pre",
  resolveId(asked, importer) {
    const worker = MAP_WORKER.exec(asked)?.[1]
    if (worker !== undefined) return `\0${SCRIPT_ADDRESS}${join(ROOT, "node_modules", worker)}`
    if (asked.startsWith(SCRIPT_TEXT)) return `\0${asked}`
    if (importer === undefined || isStandIn(importer)) return null
    const folder = importer.slice(0, importer.lastIndexOf("/"))
    return STAND_INS.find((one) => one.of === folder && one.asked.test(asked))?.by ?? null
  },
  async load(id) {
    if (id.startsWith(`\0${SCRIPT_TEXT}`))
      return textModule(await bundleScript(id.slice(SCRIPT_TEXT.length + 1), {}, LEFT_OUT))
    if (!id.startsWith(`\0${SCRIPT_ADDRESS}`)) return null
    const text = await bundleScript(id.slice(SCRIPT_ADDRESS.length + 1))
    const from = JSON.stringify(join(FILE_VERSION, "start-worker.ts"))
    return `import { addressOfScript } from ${from}; export default addressOfScript(${JSON.stringify(text)})`
  },
  transform(code, id) {
    if (!id.startsWith(SRC) || !code.includes("new Worker(new URL")) return null
    const imports: string[] = [`import { startWorker } from ${JSON.stringify(join(FILE_VERSION, "start-worker.ts"))}`]
    const changed = code.replace(OWN_WORKER, (_whole, path: string) => {
      const [first, own] = [`answer${imports.length}`, `own${imports.length}`]
      imports.push(importText(first, join(FILE_VERSION, "answer-worker.ts")), importText(own, join(id, "..", path)))
      return `startWorker(${first}, ${own})`
    })
    if (changed.includes("new Worker(new URL"))
      throw new Error(`${id} starts a worker in a way the file version cannot`)
    return `${imports.join("\n")}\n${changed}`
  },
})

const importText = (name: string, file: string): string =>
  `import ${name} from ${JSON.stringify(`${SCRIPT_TEXT}${file}`)}`

const textModule = (text: string): string => `export default ${JSON.stringify(`${text}\n`)}`
