import type { OpenCoverage } from "../compute/coverage/answer-coverage.ts"
import { snapsOf } from "../compute/coverage/cover-city.ts"
import type { Counted } from "../compute/coverage/coverage-question.ts"
import { openAtlas } from "../compute/coverage/open-atlas.ts"
import type { StreetGraph } from "../compute/streets/street-graph.ts"
import type { CoverageCity } from "./coverage-wire.ts"

/** A city's streets on foot. Streets that cannot be had are none: figures along them are then said to be missing. */
export const walkableStreets = async ({
  streetGraph,
  walkMetresPerMinute,
}: CoverageCity): Promise<StreetGraph | null> => {
  if (streetGraph === null) return null
  try {
    const { openStreets } = await import("./open-streets.ts")
    return (await openStreets(streetGraph, walkMetresPerMinute)).streets.walk
  } catch (error) {
    console.warn(error)
    return null
  }
}

/** A city opened for one kind of counting, with where everybody meets its streets. */
export const openCounted = (city: CoverageCity, counted: Counted, graph: StreetGraph | null): OpenCoverage => {
  const opened = openAtlas(city, counted)
  return {
    city: opened,
    streets: graph === null ? null : { graph, snaps: snapsOf(graph, opened) },
    walkMetresPerMinute: city.walkMetresPerMinute,
  }
}
