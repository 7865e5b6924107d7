import type { GeoJSONSource, MapGeoJSONFeature, Map as MapLibreMap, Point } from "maplibre-gl"
import type { BeltId, SiteId } from "../domain/ids.ts"
import type { Intent } from "../view/intent.ts"

// A fingertip covers about this much around the point it reports.
export const FINGER_PX = 12

const SITE_LAYERS = [
  "registry-mark",
  "chosen-medallion",
  "focus-medallion",
  "belt-sites-medallion",
  "belt-sites-bead",
  "other-sites-dot",
]
const CLUSTER_LAYERS = ["belt-sites-cluster", "other-sites-cluster"]
const BELT_LAYERS = [
  "belt-number",
  "state-belt-disc",
  "state-belt-word",
  "belt-name-beside",
  "belt-ribbon",
  "belt-thread",
]

const nearest = (map: MapLibreMap, features: MapGeoJSONFeature[], at: Point): MapGeoJSONFeature | undefined => {
  let best: MapGeoJSONFeature | undefined
  let bestPx = Number.POSITIVE_INFINITY
  for (const feature of features) {
    const { geometry } = feature
    if (geometry.type !== "Point") continue
    const [lon = 0, lat = 0] = geometry.coordinates
    const px = map.project([lon, lat]).dist(at)
    if (px < bestPx) {
      best = feature
      bestPx = px
    }
  }
  return best
}

const featuresAt = (map: MapLibreMap, at: Point, layers: readonly string[]): MapGeoJSONFeature[] =>
  map.queryRenderedFeatures(
    [
      [at.x - FINGER_PX, at.y - FINGER_PX],
      [at.x + FINGER_PX, at.y + FINGER_PX],
    ],
    { layers: layers.filter((layer) => map.getLayer(layer) !== undefined) },
  )

const text = (feature: MapGeoJSONFeature, name: string): string => String(feature.properties[name] ?? "")

/** The site under a pointer; null over none. */
export const siteAt = (map: MapLibreMap, at: Point): string | null => {
  const site = nearest(map, featuresAt(map, at, SITE_LAYERS), at)
  return site === undefined ? null : text(site, "id")
}

/** What a tap asks for: a site before a cluster, a cluster before a belt; null on bare ground. */
export const intentAt = async (map: MapLibreMap, at: Point): Promise<Intent | null> => {
  const site = nearest(map, featuresAt(map, at, SITE_LAYERS), at)
  if (site !== undefined) {
    const belt = text(site, "belt")
    return { kind: "open-site", site: text(site, "id") as SiteId, belt: belt === "" ? null : (belt as BeltId) }
  }
  const cluster = nearest(map, featuresAt(map, at, CLUSTER_LAYERS), at)
  if (cluster !== undefined && cluster.geometry.type === "Point") {
    const source = map.getSource<GeoJSONSource>(cluster.source)
    const zoom = await source?.getClusterExpansionZoom(Number(cluster.properties["cluster_id"]))
    const [lon = 0, lat = 0] = cluster.geometry.coordinates
    return { kind: "look-at", camera: { centre: [lon, lat], zoom: Math.min((zoom ?? map.getZoom() + 2) + 0.3, 17) } }
  }
  const [belt] = featuresAt(map, at, BELT_LAYERS)
  return belt === undefined ? null : { kind: "open-belt", belt: text(belt, "id") as BeltId }
}

/** Whether something under the pointer answers to a tap. */
export const answersAt = (map: MapLibreMap, at: Point): boolean =>
  featuresAt(map, at, [...SITE_LAYERS, ...CLUSTER_LAYERS, ...BELT_LAYERS]).length > 0
