// Runs before node_modules exists: node: imports only.
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The project's own folder, whatever the current one is. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const OLDEST_NODE = [20, 19] // Vite 8's floor

const words = JSON.parse(readFileSync(new URL("./bootstrap-words.json", import.meta.url), "utf8"))

/** Says one thing to the person at the terminal, in Chinese and in English; on standard error unless it is what was asked for. */
export const say = (key, parameters = {}, out = process.stderr) => {
  const filled = (text) => text.replace(/\{\{(\w+)\}\}/g, (whole, name) => String(parameters[name] ?? whole))
  out.write(`${filled(words[key].zh)}\n${filled(words[key].en)}\n`)
}

/** An end that has been explained: the key of words and its parameters. */
export class Stop extends Error {
  constructor(key, parameters = {}, exitCode = 1) {
    super(key)
    this.key = key
    this.parameters = parameters
    this.exitCode = exitCode
  }

  /** Tells the person at the terminal why. */
  say() {
    say(this.key, this.parameters)
  }
}

/** Runs `main`; a Stop is said and becomes the exit code, anything else is a bug and shows its stack. */
export const runMain = async (main) => {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    error.say()
    process.exit(error.exitCode)
  }
}

/** Stops when this Node is older than the tools allow. */
export const requireNode = (version = process.versions.node) => {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new Stop("node-too-old", { needed: OLDEST_NODE.join("."), found: version })
}

/** Runs a program to its end in the project folder, its words on standard error; answers its exit code. */
export const runProgram = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", 2, 2], ...options })
    child.on("error", (error) => {
      process.stderr.write(`${command}: ${error.message}\n`)
      resolve(127)
    })
    child.on("close", (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })

/** Runs a Node program with the TypeScript loader in place. */
export const runTypeScript = (file, args, options = {}) =>
  runProgram(process.execPath, ["--import", "tsx", file, ...args], options)

/** Runs a tool of node_modules by its own script, which works on every system and with any folder name. */
export const runTool = (tool, args, options = {}) =>
  runProgram(process.execPath, [join(ROOT, "node_modules", ...TOOLS[tool]), ...args], options)

const TOOLS = {
  biome: ["@biomejs", "biome", "bin", "biome"],
  tsc: ["typescript", "bin", "tsc"],
  vite: ["vite", "bin", "vite.js"],
  vitest: ["vitest", "vitest.mjs"],
  knip: ["knip", "bin", "knip.js"],
  playwright: ["playwright-core", "cli.js"],
}

const LOCK = join(ROOT, "package-lock.json")
const MODULES = join(ROOT, "node_modules")
const INSTALLED = join(ROOT, "node_modules", ".package-lock.json") // npm's own record of what it put there
const STAMP = join(ROOT, "node_modules", ".belt-atlas-lock")

/** Installs what the lock file says when node_modules is missing or stale. */
export const ensureInstalled = async () => {
  const stamp = lockStamp()
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return
  if (!agreesWithLock()) {
    // npm empties a linked folder before it lays one of its own: whoever shares it would lose theirs.
    if (lstatSync(MODULES, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Stop("modules-linked", { folder: MODULES })
    say("installing")
    const code = await runNpm([
      "ci",
      "--loglevel=error",
      "--include=dev",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
    ])
    if (code !== 0) throw new Stop("install-failed", { code })
  }
  writeFileSync(STAMP, stamp)
}

const lockStamp = () => {
  const hash = createHash("sha256").update(readFileSync(LOCK)).digest("hex")
  return `${hash} ${process.platform} ${process.arch}\n`
}

/** True when an install done by hand already holds exactly the lock file's versions for this computer. */
const agreesWithLock = () => {
  if (!existsSync(INSTALLED)) return false
  const wanted = JSON.parse(readFileSync(LOCK, "utf8")).packages
  const installed = JSON.parse(readFileSync(INSTALLED, "utf8")).packages
  for (const [folder, entry] of Object.entries(wanted)) {
    if (folder === "" || (entry.optional && !(entry.os && isForThisComputer(entry)))) continue
    if (installed[folder]?.version !== entry.version) return false
  }
  return Object.keys(installed).every((folder) => folder in wanted)
}

const isForThisComputer = ({ os, cpu, libc }) =>
  os.includes(process.platform) &&
  (cpu === undefined || cpu.includes(process.arch)) &&
  (libc === undefined || libc.includes(process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl"))

const runNpm = (args) => {
  const npm = process.env.npm_execpath
  if (npm?.endsWith(".js")) return runProgram(process.execPath, [npm, ...args])
  return process.platform === "win32" ? runProgram("npm.cmd", args, { shell: true }) : runProgram("npm", args)
}
