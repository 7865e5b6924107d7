// Runs before node_modules exists: node: imports only.
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { ROOT, runTool, runTypeScript, Stop, say } from "./bootstrap.mjs"
import { isAlive } from "./is-alive.mjs"
import { servedCopy } from "./served-copy.mjs"

/** Where the built site lies. */
export const DIST = join(ROOT, "dist")

const CACHE = join(ROOT, ".cache")
const NEXT = join(CACHE, "dist-next")
const SERVED = join(CACHE, "served")
const STAMP = join(CACHE, "site-build.json")
const LOCK = join(CACHE, "site-build.lock")
const INPUTS = [
  "src",
  "data",
  "public",
  "scripts",
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
]
const OUTPUTS = ["public/atlas", "public/schema"] // made by the build inside an input folder

/** Builds the cities' data and the site when anything they are made of changed since the last build. */
export const buildSiteWhenChanged = (pack) => whileNobodyBuilds(() => makeSiteWhenChanged(pack))

/** The same, and answers the folder to serve: a copy of `dist`, which a later start or test may take away and build anew. */
export const siteToServe = (pack) =>
  whileNobodyBuilds(async () => {
    await makeSiteWhenChanged(pack)
    return servedCopy(DIST, SERVED)
  })

const makeSiteWhenChanged = async (pack) => {
  if (lastBuild() === `${stampOfInputs(pack)} ${stampOfOutput()}`) say("unchanged")
  else await makeSite(pack)
}

/** Builds the cities' data and the site from nothing, and stops at the first step that fails. */
export const buildSite = (pack) => whileNobodyBuilds(() => makeSite(pack))

const makeSite = async (pack) => {
  const inputs = stampOfInputs(pack)
  // A failed build must not leave a complete-looking site behind, and a site half built must not be served.
  for (const old of [STAMP, DIST, NEXT]) rmSync(old, { recursive: true, force: true })
  say("building-atlases")
  await step("atlas build", runTypeScript("scripts/atlas.ts", ["build", ...(pack ? ["--pack", pack] : [])]))
  say("building-site")
  await step(
    "vite build",
    runTool("vite", ["build", "--logLevel", "warn", "--outDir", NEXT], {
      env: { ...process.env, NODE_ENV: "production" },
    }),
  )
  await step("compress", runTypeScript("scripts/serve/compress-dist.ts", [NEXT]))
  renameSync(NEXT, DIST)
  writeFileSync(STAMP, JSON.stringify({ built: `${inputs} ${stampOfOutput()}` }))
}

const LOOK_AGAIN_MS = 200

/** Runs while no other start or test of this folder builds: two builds at once would take each other's files away. */
export const whileNobodyBuilds = async (act) => {
  mkdirSync(CACHE, { recursive: true })
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  try {
    return await act()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

const takeLock = () => {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" })
    return true
  } catch (error) {
    if (error.code !== "EEXIST") throw error
    if (!isAlive(lockHolder()) && !isFresh(LOCK)) rmSync(LOCK, { force: true }) // its holder was ended before it could tidy up
    return false
  }
}

const FRESH_MS = 3000 // a lock just made does not name its holder yet

const isFresh = (file) => Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < FRESH_MS

const lockHolder = () => {
  try {
    return Number(readFileSync(LOCK, "utf8"))
  } catch {
    return 0
  }
}

/** Stops with a reason unless the folder holds the two files every street pack has. */
export const requirePack = (folder) => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Stop("pack-missing", { folder })
  for (const file of ["basemap.pmtiles", "graph.json.gz"]) {
    if (!existsSync(join(folder, file))) throw new Stop("pack-incomplete", { folder, file })
  }
}

const step = async (name, running) => {
  const code = await running
  if (code !== 0) throw new Stop("build-failed", { step: name, code })
}

const lastBuild = () => {
  try {
    return JSON.parse(readFileSync(STAMP, "utf8")).built
  } catch {
    return null // never built, or the stamp is damaged: build
  }
}

const stampOfInputs = (pack) => {
  const hash = createHash("sha256")
  for (const input of INPUTS) {
    for (const file of filesIn(join(ROOT, input))) {
      hash
        .update(`${relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update("\0")
    }
  }
  // A pack may weigh hundreds of megabytes: its files count by name, size and time.
  for (const file of pack ? filesIn(pack) : []) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`pack ${file} ${size} ${mtimeMs}\0`)
  }
  return hash.digest("hex")
}

const stampOfOutput = () => {
  const hash = createHash("sha256")
  for (const file of filesIn(DIST)) hash.update(`${relative(DIST, file)} ${statSync(file).size}\0`)
  return hash.digest("hex")
}

const filesIn = (path) => {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isFile()) return [path]
  if (!stats?.isDirectory() || OUTPUTS.some((output) => path === join(ROOT, output))) return []
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
