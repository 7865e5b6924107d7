import type { Focus } from "./focus.ts"
import type { SourceSpec } from "./layer-spec.ts"
import type { Scene } from "./scene.ts"

// Far out, symbols nearer than this would lie on one another.
const CLUSTER_PX = 30
const CLUSTER_UP_TO_ZOOM = 12

const clusterProperties = {
  leastHue: ["min", ["to-number", ["get", "hue"], -1]],
  greatestHue: ["max", ["to-number", ["get", "hue"], -1]],
}

/** The sources of a scene and its focus; their data are the scene's own collections, compared by identity. */
export const drawingOf = (scene: Scene, focus: Focus): Readonly<Record<string, SourceSpec>> => ({
  disc: { type: "geojson", data: focus.disc },
  "belt-lines": { type: "geojson", data: scene.beltLines },
  "other-sites": {
    type: "geojson",
    data: scene.otherSites,
    cluster: true,
    clusterRadius: CLUSTER_PX,
    clusterMaxZoom: CLUSTER_UP_TO_ZOOM,
  },
  "belt-sites": {
    type: "geojson",
    data: scene.beltSites,
    cluster: true,
    clusterRadius: CLUSTER_PX,
    clusterMaxZoom: CLUSTER_UP_TO_ZOOM,
    clusterProperties,
  },
  "belt-plates": { type: "geojson", data: scene.beltPlates },
  focus: { type: "geojson", data: focus.sites },
})
