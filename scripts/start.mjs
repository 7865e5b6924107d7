// `npm start`. Runs before node_modules exists: node: imports only, until the install is done.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { asksForHelp } from "./argument-fault.mjs"
import { ensureInstalled, ROOT, requireNode, runMain, Stop, say } from "./bootstrap.mjs"
import { requirePack, siteToServe } from "./site-build.mjs"
import { readStartOptions } from "./start-options.mjs"

const SURFACE_ADDRESSES = join(ROOT, "src", "app", "surface-addresses.json")

const main = async () => {
  requireNode()
  if (asksForHelp(process.argv)) return say("usage", {}, process.stdout)
  const { pack, host, port } = readStartOptions(process.argv.slice(2), process.env.INIT_CWD)
  if (pack) requirePack(pack)
  await ensureInstalled()
  const folder = await siteToServe(pack)

  const serving = await startServing({ folders: [folder], host, port })
  whenToldToStop(() => serving.close().then(() => process.exit(0)))
  const home = pagesAt(serving.address)
  for (const address of home) await requireAnswer(address)
  say("serving")
  tellAddresses(home)
  if (serving.others === null) return
  say(serving.others.length > 0 ? "serving-others" : "no-network")
  tellAddresses(serving.others.flatMap(pagesAt))
}

/** The address of every page people start from, on the site at `address`. */
const pagesAt = (address) =>
  JSON.parse(readFileSync(SURFACE_ADDRESSES, "utf8")).map(({ path }) => new URL(path.replace(/^\//, ""), address).href)

/** Each address alone on its line, on standard output. */
const tellAddresses = (addresses) => {
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

const startServing = async (options) => {
  const { tsImport } = await import("tsx/esm/api")
  const { serve } = await tsImport("./serve/serve.ts", import.meta.url)
  try {
    return await serve(options)
  } catch (error) {
    if (error.name === "HostRefused") throw new Stop("host-refused", { host: error.host, reason: error.reason })
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
