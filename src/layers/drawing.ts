import type { SourceSpec } from "./layer-spec.ts"
import type { Scene } from "./scene.ts"

// Far out, symbols nearer than this would hide one another: medallions are 22 px wide there, dots 9.
const MEDALLION_CLUSTER_PX = 20
const DOT_CLUSTER_PX = 16
const CLUSTER_UP_TO_ZOOM = 12

const clusterProperties = {
  leastHue: ["min", ["to-number", ["get", "hue"], -1]],
  greatestHue: ["max", ["to-number", ["get", "hue"], -1]],
}

/** The sources of a scene; their data are the scene's own collections, compared by identity. */
export const drawingOf = (scene: Scene): Readonly<Record<string, SourceSpec>> => ({
  "belt-lines": { type: "geojson", data: scene.beltLines },
  "other-sites": {
    type: "geojson",
    data: scene.otherSites,
    cluster: true,
    clusterRadius: DOT_CLUSTER_PX,
    clusterMaxZoom: CLUSTER_UP_TO_ZOOM,
  },
  "belt-sites": {
    type: "geojson",
    data: scene.beltSites,
    cluster: true,
    clusterRadius: MEDALLION_CLUSTER_PX,
    clusterMaxZoom: CLUSTER_UP_TO_ZOOM,
    clusterProperties,
  },
  "belt-plates": { type: "geojson", data: scene.beltPlates },
})
