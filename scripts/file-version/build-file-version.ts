import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import react from "@vitejs/plugin-react"
import { build } from "vite"
import { FILE_PAGE, FILE_SCRIPTS, filePageOf } from "./file-page.ts"
import { standIns } from "./stand-ins.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const OLDEST_BROWSER = "chrome109" // as the site's own scripts
const TEXT = /\.(json|geojson|csv)$/
const TWIN = /\.(br|gz)$/
const PICTURE = /\/(media|logos)\// // shown from the site's folder

/**
 * Lays beside a built site (`site/` in the folder) the page that opens by a double click: everything in classic scripts,
 * the cities' files as one of them.
 */
export const buildFileVersion = async (folder: string): Promise<void> => {
  const scripts = join(folder, FILE_SCRIPTS)
  await mkdir(scripts, { recursive: true })
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: "error",
    plugins: [standIns(), react()],
    css: { modules: { generateScopedName: "[hash:base64:5]" } },
    resolve: { conditions: ["visgl:webgl-only", "module", "browser", "development|production"] },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: scripts,
      emptyOutDir: true,
      target: OLDEST_BROWSER,
      lib: {
        entry: join(ROOT, "src", "app", "file-version", "start.ts"),
        formats: ["iife"],
        name: "beltAtlas",
        fileName: () => "app.js",
        cssFileName: "app",
      },
    },
  })
  await writeFile(join(scripts, "data.js"), await dataScript(join(folder, "site")))
  await writeFile(join(folder, FILE_PAGE), filePageOf(await readFile(join(folder, "site", "index.html"), "utf8")))
}

/** The cities' files as a script. */
const dataScript = async (site: string): Promise<string> => {
  const entries = await readdir(join(site, "atlas"), { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join("/"))
  const files: Record<string, string | { readonly base64: string }> = {}
  for (const path of paths.filter((one) => !isLeftOut(one, paths)).sort()) {
    const bytes = await readFile(join(site, path))
    files[path] = TEXT.test(path) ? bytes.toString("utf8") : { base64: bytes.toString("base64") }
  }
  return `var BELT_ATLAS_FILES = ${JSON.stringify(files)}\n`
}

const isLeftOut = (path: string, all: readonly string[]): boolean =>
  PICTURE.test(path) || (TWIN.test(path) && all.includes(path.replace(TWIN, "")))
