import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import react from "@vitejs/plugin-react"
import { unzipSync } from "fflate"
import { build } from "vite"
import { dataScript } from "../../src/export/pack/data-script.ts"
import { DATA_SCRIPT, HALL_KIT } from "../../src/export/pack/hall-kit.ts"
import { readFolderWhole } from "../pack/read-folder.ts"
import { FILE_PAGE, FILE_SCRIPTS, filePageOf } from "./file-page.ts"
import { standIns } from "./stand-ins.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const OLDEST_BROWSER = "chrome109" // as the site's own scripts

/** Builds the scripts of a page that opens by a double click into a folder: one classic script and its styles. */
export const buildFileScripts = async (scripts: string): Promise<void> => {
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
}

/**
 * Lays beside a built site (`site/` in the folder) the page that opens by a double click: everything in classic scripts,
 * the cities' files as one of them. Scripts that lie in the site's kit for halls are not built again.
 */
export const buildFileVersion = async (folder: string): Promise<void> => {
  const [site, scripts] = [join(folder, "site"), join(folder, FILE_SCRIPTS)]
  const kit = await readFile(join(site, HALL_KIT)).catch(() => null)
  if (kit === null) await buildFileScripts(scripts)
  else await mkdir(scripts, { recursive: true })
  for (const [path, bytes] of Object.entries(kit === null ? {} : unzipSync(kit)))
    if (path.startsWith(`${FILE_SCRIPTS}/`)) await writeFile(join(folder, path), bytes)
  const cities = await readFolderWhole(join(site, "atlas"))
  const data = dataScript(new Map([...cities].map(([path, bytes]) => [`atlas/${path}`, bytes])))
  await writeFile(join(folder, DATA_SCRIPT), data)
  await writeFile(join(folder, FILE_PAGE), filePageOf(await readFile(join(site, "index.html"), "utf8")))
}
