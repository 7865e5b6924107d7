import { join, resolve } from "node:path"
import { build } from "vite"

const ROOT = join(import.meta.dirname, "..", "..")
const OLDEST_BROWSER = "chrome109" // as the site's own scripts

/**
 * One classic script of an entry (a path from the project's folder) and all it imports; `fixed` names are filled in. What is
 * `leftOut` is not carried along: an import of it fails when it is asked for.
 */
export const bundleScript = async (
  entry: string,
  fixed: Readonly<Record<string, string>> = {},
  leftOut: readonly RegExp[] = [],
): Promise<string> => {
  const output = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: "error",
    define: { ...fixed, "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: OLDEST_BROWSER,
      rolldownOptions: { external: [...leftOut] },
      lib: { entry: resolve(ROOT, entry), formats: ["iife"], name: "script", fileName: "script" },
    },
  })
  const [first] = Array.isArray(output) ? output : [output]
  if (first === undefined || !("output" in first)) throw new Error(`${entry} was not bundled`)
  return first.output[0].code
}
