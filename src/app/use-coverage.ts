import type { FeatureCollection } from "geojson"
import { useCallback, useEffect, useMemo, useState } from "react"
import type { Scene } from "../layers/scene.ts"
import type { Landmark } from "../surfaces/coverage/coverage-state.ts"
import type { ListedCity } from "../view/city-list.ts"
import { type CoverageCity, type CoverageWire, openCoverage } from "../worker/coverage-wire.ts"
import { folderOf } from "./city-list.ts"

const isPlaces = (value: unknown): value is FeatureCollection =>
  typeof value === "object" && value !== null && "features" in value && Array.isArray(value.features)

/** The city's metro stations, each name once; none where its base knows none. */
const readStations = async (city: ListedCity): Promise<readonly Landmark[]> => {
  if (!city.baseLayers.includes("metro-stations")) return []
  const answer = await fetch(`${folderOf(city)}metro-stations.geojson`)
  const value: unknown = answer.ok ? await answer.json() : null
  if (!isPlaces(value)) return []
  const byName = new Map<string, Landmark>()
  for (const { geometry, properties } of value.features) {
    const name: unknown = properties?.["name"]
    const english: unknown = properties?.["name_en"]
    if (geometry?.type !== "Point" || typeof name !== "string" || byName.has(name)) continue
    const [lon = 0, lat = 0] = geometry.coordinates
    byName.set(name, { name: { zh: name, ...(typeof english === "string" ? { en: english } : {}) }, at: [lon, lat] })
  }
  return [...byName.values()]
}

/** A city's coverage: its stations, what its workers are given of it, and the worker that keeps it. */
export type CityCoverage = {
  readonly stations: readonly Landmark[]
  readonly city: CoverageCity
  readonly wire: () => CoverageWire
}

/** Opens the coverage of a city for as long as the desk stands; null until its stations have been read. */
export const useCoverage = (listed: ListedCity, scene: Scene): CityCoverage | null => {
  const [stations, setStations] = useState<{ readonly of: ListedCity; readonly all: readonly Landmark[] } | null>(null)
  useEffect(() => {
    let current = true
    const become = (all: readonly Landmark[]): void => {
      if (current) setStations({ of: listed, all })
    }
    readStations(listed).then(become, () => become([]))
    return () => {
      current = false
    }
  }, [listed])
  const all = stations?.of === listed ? stations.all : null
  const city = useMemo((): CoverageCity | null => {
    if (all === null) return null
    const { demand, sites, districts, centre, walk } = scene.atlas
    const graph = listed.streets?.graph ?? null
    return {
      ...{ demand, sites, districts, centre, walkMetresPerMinute: walk.metresPerMinute },
      streetGraph: graph === null ? null : folderOf(listed) + graph,
      landmarks: all.map(({ at }) => at),
    }
  }, [listed, scene, all])
  const kept = useMemo(() => (city === null ? null : { city, wire: openCoverage(city) }), [city])
  useEffect(() => () => kept?.wire.close(), [kept])
  const wire = useCallback((): CoverageWire => {
    if (kept === null) throw new Error("the coverage is not open")
    return kept.wire
  }, [kept])
  return useMemo(
    () => (kept === null || all === null ? null : { stations: all, city: kept.city, wire }),
    [kept, all, wire],
  )
}
