/** Where an atlas keeps streets of its own. */
export const STREETS = "streets"

/** What a street graph is called in a folder of streets; the first that is there counts. */
export const STREET_GRAPHS = ["graph.json.gz", "graph.json"] as const

/** The tiles of a street pack. */
export const BASEMAP = "basemap.pmtiles"
