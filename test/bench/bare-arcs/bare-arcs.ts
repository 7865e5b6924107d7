import { ArcLayer } from "@deck.gl/layers"
import { MapLibreOverlay } from "@deck.gl/maplibre"
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl"
import "maplibre-gl/dist/maplibre-gl.css"
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url"
import { medallionFrom, roundelFrom } from "../../../src/layers/medallion.ts"
import { drawMedallion, drawRoundel } from "../../../src/map/draw-symbols.ts"
import "../bare/bare.css"

// The least a page needs to lay arcs over the same style: MapLibre, the style, the GPU library with its own settings, data by
// accessors. The rival of the bench of pairs.
type Unit = { readonly lon: number; readonly lat: number }
type Pair = { readonly left: Unit; readonly right: Unit }

const home = new URL(".", document.baseURI)
const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy: (name: string, rules: object) => unknown } }
trustedTypes?.createPolicy("default", { createScriptURL: (url: string) => url })
setWorkerUrl(new URL(workerUrl, home).href)
const { style, bounds } = await (await fetch("style.json")).json()
const { pairs }: { readonly pairs: Pair[] } = await (await fetch("../atlas/sample/pairs.json")).json()
const container = document.querySelector<HTMLElement>("#map")
if (container === null) throw new Error("no place for the map")
const map = new MapLibreMap({ container, style, bounds, attributionControl: false, validateStyle: false })
map.setMissingStyleImageResolver((name) => {
  const [medallion, roundel] = [medallionFrom(name), roundelFrom(name)]
  const picture = medallion ? drawMedallion(medallion) : roundel ? drawRoundel(roundel) : null
  if (picture !== null && !map.hasImage(name)) map.addImage(name, picture.image, { pixelRatio: picture.pixelRatio })
})
map.on("dataloading", () => {
  container.dataset["map"] = "busy"
})
map.on("idle", () => {
  container.dataset["map"] = "idle"
})
map.once("load", () => {
  map.addControl(
    new MapLibreOverlay({
      onAfterRender: () => {
        container.dataset["arcs"] = "drawn"
      },
      layers: [
        new ArcLayer<Pair>({
          id: "pairs",
          data: pairs,
          getSourcePosition: ({ left }) => [left.lon, left.lat],
          getTargetPosition: ({ right }) => [right.lon, right.lat],
          getSourceColor: [58, 150, 160, 150],
          getTargetColor: [58, 150, 160, 150],
        }),
      ],
    }),
  )
})
