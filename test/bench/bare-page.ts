import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { build } from "vite"
import { readFolder } from "../../scripts/check/read-folder.ts"
import { compressFolder } from "../../scripts/serve/compress.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import type { BaseLayerName } from "../../src/layers/base-source.ts"
import { drawingOf } from "../../src/layers/drawing.ts"
import { layersFor } from "../../src/layers/drawing-order.ts"
import { NO_FOCUS } from "../../src/layers/focus.ts"
import { LIGHT } from "../../src/layers/palette.ts"
import { sceneOf } from "../../src/layers/scene.ts"

const ROOT = join(import.meta.dirname, "..", "..")

/**
 * Builds, below `folder`/bare/, a page with nothing but MapLibre and the first map's style; its data come from the site. As
 * "bare-arcs" it has the GPU library's arcs over the map besides, used as its documentation shows.
 */
export const buildBarePage = async (folder: string, page: "bare" | "bare-arcs" = "bare"): Promise<void> => {
  const out = join(folder, page)
  await build({
    root: join(import.meta.dirname, page),
    base: "./",
    configFile: false,
    logLevel: "error",
    build: { outDir: out, emptyOutDir: true, target: "chrome109" },
    worker: { format: "es" },
  })
  await mkdir(out, { recursive: true })
  await writeFile(join(out, "style.json"), JSON.stringify(await firstStyle(page === "bare" ? "fuzhou" : "sample")))
  await compressFolder(out)
}

/** The style of a city's home page: light, in Chinese. */
const firstStyle = async (city: string) => {
  const { files } = await readFolder(join(ROOT, "data", city))
  const ingested = ingestAtlas(files)
  if (ingested.kind === "refused") throw new Error("the city was refused")
  const { atlas } = ingested
  const inSketch = (layer: BaseLayerName) => atlas.baseLayers.find((name) => name === layer.replace("_", "-"))
  const sketch = atlas.baseLayers.map((layer) => [
    `base-${layer}`,
    { type: "geojson", data: `../atlas/${atlas.id}/${layer}.geojson`, tolerance: 0.3 },
  ])
  return {
    bounds: atlas.firstView,
    style: {
      version: 8,
      sources: { ...Object.fromEntries(sketch), ...drawingOf(sceneOf(atlas)) },
      layers: layersFor({
        palette: LIGHT,
        find: (layer) => (inSketch(layer) ? { source: `base-${inSketch(layer)}` } : null),
        focus: NO_FOCUS,
        reading: { language: "zh", enlargement: 1, narrow: false },
        withScene: true,
        chosen: null,
        guide: null,
      }),
    },
  }
}
