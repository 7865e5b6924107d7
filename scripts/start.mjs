// `npm start`. Runs before node_modules exists: node: imports only, until the install is done.
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { ensureInstalled, ROOT, requireNode, runMain, Stop, say } from "./bootstrap.mjs"
import { buildSiteWhenChanged, DIST, requirePack } from "./site-build.mjs"

const SURFACE_ADDRESSES = join(ROOT, "src", "app", "surface-addresses.json")

const main = async () => {
  requireNode()
  const { pack, host, port } = readOptions()
  if (pack) requirePack(pack)
  await ensureInstalled()
  await buildSiteWhenChanged(pack)

  const serving = await startServing({ folders: [DIST], host, port })
  whenToldToStop(() => serving.close().then(() => process.exit(0)))
  const addresses = JSON.parse(readFileSync(SURFACE_ADDRESSES, "utf8")).map(
    ({ path }) => new URL(path.replace(/^\//, ""), serving.address).href,
  )
  for (const address of addresses) await requireAnswer(address)
  say("serving")
  for (const address of addresses) process.stdout.write(`${address}\n`)
}

const PARENT_WATCH_MS = 500

/** A signal stops the server; so does the end of npm, which does not always pass its signal on. */
const whenToldToStop = (stop) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, stop)
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid === parent || stop(), PARENT_WATCH_MS).unref()
}

/** `--pack` is relative to where the person typed it; npm moves to the project and remembers that place. */
const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: { pack: { type: "string" }, port: { type: "string" }, host: { type: "string" } },
    })
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
      throw new Error(`--port ${values.port}`)
    }
    const pack = values.pack === undefined ? undefined : resolve(process.env.INIT_CWD ?? "", values.pack)
    return { pack, host: values.host, port }
  } catch (error) {
    throw new Stop("wrong-usage", { reason: error.message }, 2)
  }
}

const startServing = async (options) => {
  const { tsImport } = await import("tsx/esm/api")
  const { serve } = await tsImport("./serve/serve.ts", import.meta.url)
  try {
    return await serve(options)
  } catch (error) {
    if (error.name !== "PortsTaken") throw error
    const { first, last, reason } = error
    if (first === last) throw new Stop("port-refused", { port: first, reason })
    throw new Stop("ports-taken", { first, last })
  }
}

const requireAnswer = async (address) => {
  let reason
  try {
    const answer = await fetch(address)
    if (answer.ok && (answer.headers.get("content-type") ?? "").startsWith("text/html")) return
    reason = `${answer.status} ${answer.headers.get("content-type")}`
  } catch (error) {
    reason = error.cause?.code ?? error.message
  }
  throw new Stop("no-answer", { address, reason })
}

await runMain(main)
