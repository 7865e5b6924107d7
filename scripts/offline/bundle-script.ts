import { join, resolve } from "node:path"
import { build } from "vite"

const ROOT = join(import.meta.dirname, "..", "..")
const OLDEST_BROWSER = "chrome109" // as the site's own scripts

/** One classic script of an entry (a path from the project's folder) and all it imports; `fixed` names are filled in. */
export const bundleScript = async (entry: string, fixed: Readonly<Record<string, string>> = {}): Promise<string> => {
  const output = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: "error",
    define: { ...fixed, "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: OLDEST_BROWSER,
      lib: { entry: resolve(ROOT, entry), formats: ["iife"], name: "script", fileName: "script" },
    },
  })
  const [first] = Array.isArray(output) ? output : [output]
  if (first === undefined || !("output" in first)) throw new Error(`${entry} was not bundled`)
  return first.output[0].code
}
