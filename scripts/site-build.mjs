// Runs before node_modules exists: node: imports only.
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { ROOT, runTool, runTypeScript, Stop, say } from "./bootstrap.mjs"

/** Where the built site lies. */
export const DIST = join(ROOT, "dist")

const STAMP = join(ROOT, ".cache", "site-build.json")
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
export const buildSiteWhenChanged = async (pack) => {
  const inputs = stampOfInputs(pack)
  if (lastBuild() === `${inputs} ${stampOfOutput()}`) return say("unchanged")
  await buildSite(pack)
}

/** Builds the cities' data and the site from nothing, and stops at the first step that fails. */
export const buildSite = async (pack) => {
  const inputs = stampOfInputs(pack)
  rmSync(STAMP, { force: true })
  rmSync(DIST, { recursive: true, force: true }) // a failed build must not leave a complete-looking site behind
  say("building-atlases")
  await step("atlas build", runTypeScript("scripts/atlas.ts", ["build", ...(pack ? ["--pack", pack] : [])]))
  say("building-site")
  await step("vite build", runTool("vite", ["build"], { env: { ...process.env, NODE_ENV: "production" } }))
  await step("compress", runTypeScript("scripts/serve/compress-dist.ts", [DIST]))
  mkdirSync(join(ROOT, ".cache"), { recursive: true })
  writeFileSync(STAMP, JSON.stringify({ built: `${inputs} ${stampOfOutput()}` }))
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
  if (code === 0) return
  rmSync(DIST, { recursive: true, force: true })
  throw new Stop("build-failed", { step: name, code })
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
