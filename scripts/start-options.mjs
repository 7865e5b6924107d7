// Runs before node_modules exists: node: imports only.
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { argumentFault, sayFault } from "./argument-fault.mjs"
import { Stop } from "./bootstrap.mjs"

const OPTIONS = { pack: { type: "string" }, port: { type: "string" }, host: { type: "string" } }
const LAST_PORT = 65_535

/**
 * What `npm start` was asked for; wrong usage stops with 2. `--pack` is relative to where the person typed it: npm moves
 * to the project and remembers that place.
 */
export const readStartOptions = (argv, typedIn = "") => {
  const fault = argumentFault(argv, OPTIONS, { takesArguments: false })
  if (fault !== null) throw wrongUsage(fault)
  const { pack, port, host } = parseArgs({ args: argv, options: OPTIONS }).values
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= LAST_PORT))
    throw wrongUsage(sayFault("port-form", { found: port }))
  return {
    pack: pack === undefined ? undefined : resolve(typedIn, pack),
    host,
    port: port === undefined ? undefined : Number(port),
  }
}

const wrongUsage = ({ zh, en }) => new Stop("wrong-usage", { zh, en }, 2)
