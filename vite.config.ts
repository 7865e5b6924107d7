import { brotliCompressSync } from "node:zlib"
import { minify } from "@swc/core"
import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"
import { layEmbedPage } from "./scripts/offline/lay-embed-page.ts"
import { layOfflineFiles } from "./scripts/offline/lay-offline-files.ts"
import { FIRST_VIEW } from "./scripts/serve/first-view.ts"

// Offices still run Chromium 109; WebGL2 and modules are there.
const OLDEST_BROWSER = "chrome109"

/** Packs the scripts of the first view once more, MapLibre's worker included: 2 % less of a budget that is nearly all libraries. */
const packTighter = (): Plugin => ({
  name: "pack-tighter",
  apply: "build",
  enforce: "post",
  async generateBundle(_options, bundle) {
    const minified = async (code: string, more: object): Promise<string> => {
      const compress = {
        ecma: 2020,
        passes: 3,
        inline: 0,
        reduce_funcs: false,
        collapse_vars: false,
        sequences: false,
        ...more,
      } as const
      return (await minify(code, { module: true, ecma: 2020, mangle: true, compress })).code
    }
    // Packed once, code still has variables and functions that only now can be shortened.
    const pack = async (code: string): Promise<string> => {
      const once = await minified(code, {})
      const twice = await minified(once, { reduce_vars: false })
      return brotliCompressSync(twice).length < brotliCompressSync(once).length ? twice : once
    }
    for (const file of Object.values(bundle)) {
      if (!FIRST_VIEW.test(file.fileName)) continue
      if (file.type === "chunk") file.code = await pack(file.code)
      else if (/\.m?js$/.test(file.fileName)) file.source = await pack(Buffer.from(file.source).toString("utf8"))
    }
  },
})

/** Lays the page for portals beside the finished site, and lists the finished site's files for the service worker, which is made after all of them. */
const keepOffline = (): Plugin => {
  let folder: string | null = null
  return {
    name: "keep-offline",
    apply: "build",
    writeBundle({ dir }) {
      folder = dir ?? null
    },
    async closeBundle() {
      if (folder === null) return
      await layEmbedPage(folder)
      await layOfflineFiles(folder)
    },
  }
}

export default defineConfig({
  base: "./",
  plugins: [react(), packTighter(), keepOffline()],
  worker: { format: "es" },
  css: { modules: { generateScopedName: "[hash:base64:5]" } },
  // luma.gl comes without its WebGPU half.
  resolve: { conditions: ["visgl:webgl-only", "module", "browser", "development|production"] },
  build: {
    target: OLDEST_BROWSER,
    // A word file is fetched: the content policy knows no data addresses.
    assetsInlineLimit: (path) => (path.endsWith(".json") ? false : undefined),
    // Every browser that draws the map preloads modules by itself; the names of all later scripts would weigh on the first.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_url, files) => files.filter((file) => file.endsWith(".css")),
    },
    license: { fileName: "licences.md" },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // Packing takes most of the time, and is known to.
      checks: { pluginTimings: false },
      // The solver asks for this module in Node only.
      onLog: (level, log, tell) => {
        if (!/"node:module" has been externalized/.test(log.message)) tell(level, log)
      },
      output: {
        // What the first page and later ones share, in one file instead of five crumbs.
        codeSplitting: {
          groups: [{ name: "shared", test: /jsx-runtime|kit\.module\.css|glyph|assert-never|view\/view\.ts/ }],
        },
      },
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
    },
  },
})
