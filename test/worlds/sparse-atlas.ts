import type { AtlasFiles } from "../../src/ingest/atlas-files.ts"

/** A large invented city that says only what the format requires: the atlas speed is measured on. */
export const sparseAtlas = (sites: number, belts: number): AtlasFiles => {
  const atlas = {
    formatVersion: 1,
    id: "sparse-city",
    title: { zh: "疏城" },
    edition: "2026-01-01",
    fictional: true,
    centre: [118, 30],
    bounds: [117, 29, 119, 31],
  }
  const siteFeatures = Array.from({ length: sites }, (_, index) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: placeOf(index) },
    properties: {
      id: `site-${index}`,
      name: { zh: `示范点${index}` },
      kind: "community",
      scope: "two-new",
      district: `第${Math.floor((placeOf(index)[0] - 117.2) * 3.75)}区`,
      position: { precision: "building", uncertaintyMetres: 50 },
    },
  }))
  const members = Math.floor(sites / Math.max(1, belts))
  const beltFeatures = Array.from({ length: belts }, (_, index) => ({
    type: "Feature",
    geometry: null,
    properties: {
      id: `belt-${index}`,
      name: { zh: `示范带${index}` },
      kind: "two-new-belt",
      status: "reported",
      district: `第${index % 6}区`,
      sites: Array.from({ length: members }, (_, member) => `site-${index * members + member}`),
    },
  }))
  const collection = (features: readonly unknown[]): { text: string } => ({
    text: JSON.stringify({ type: "FeatureCollection", features }),
  })
  return new Map([
    ["atlas.json", { text: JSON.stringify(atlas) }],
    ["sites.geojson", collection(siteFeatures)],
    ["belts.geojson", collection(beltFeatures)],
  ])
}

/** Spread over the city with six decimals, the same every time. */
const placeOf = (index: number): [number, number] => [
  round(117.2 + ((index * 0.618034) % 1) * 1.6),
  round(29.2 + ((index * 0.754878) % 1) * 1.6),
]

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
