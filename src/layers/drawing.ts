import type { SourceSpec } from "./layer-spec.ts"
import type { Scene } from "./scene.ts"

// Discs of up to a hundred sites, 22 px wide, lie clear of one another. A bead's neighbour shows beside it.
const DISC_CLUSTER_PX = 26
const DISC_FROM = 3 // two dots beside one another are read at a glance
const BEAD_CLUSTER_PX = 8
const CLUSTER_UP_TO_ZOOM = 12

// A bead of several sites has the first belt's colour, and is filled where one of them has an exact place.
const clusterProperties = {
  hue: ["min", ["to-number", ["get", "hue"], 0]],
  exact: ["max", ["case", ["==", ["get", "look"], "exact"], 1, 0]],
}

/** The sources of a scene; their data are the scene's own collections, compared by identity. */
export const drawingOf = (scene: Scene): Readonly<Record<string, SourceSpec>> => ({
  "belt-lines": { type: "geojson", data: scene.beltLines },
  "other-sites": {
    type: "geojson",
    data: scene.otherSites,
    cluster: true,
    clusterRadius: DISC_CLUSTER_PX,
    clusterMinPoints: DISC_FROM,
    clusterMaxZoom: CLUSTER_UP_TO_ZOOM,
  },
  "belt-sites": {
    type: "geojson",
    data: scene.beltSites,
    cluster: true,
    clusterRadius: BEAD_CLUSTER_PX,
    clusterMaxZoom: CLUSTER_UP_TO_ZOOM,
    clusterProperties,
  },
  "belt-plates": { type: "geojson", data: scene.beltPlates },
})
