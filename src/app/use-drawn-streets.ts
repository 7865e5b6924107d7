import { useEffect, useState } from "react"
import type { LngLat } from "../domain/lng-lat.ts"
import { featuresOf } from "../ingest/map-files/features.ts"
import type { ListedCity } from "../view/city-list.ts"
import { folderOf } from "./city-list.ts"

type Lines = readonly (readonly LngLat[])[]

const NONE: Lines = []

/** The streets a city's sketch draws, fetched when somebody begins to draw; none where it has none, or they cannot be had. */
export const useDrawnStreets = (city: ListedCity, wanted: boolean): Lines => {
  const [found, setFound] = useState<{ readonly of: string; readonly lines: Lines } | null>(null)
  const hasRoads = city.baseLayers.includes("roads")
  useEffect(() => {
    if (!wanted || !hasRoads || found?.of === city.id) return
    let isWanted = true
    linesOf(`${folderOf(city)}roads.geojson`).then(
      (lines) => isWanted && setFound({ of: city.id, lines }),
      (error: unknown) => console.warn(error),
    )
    return () => {
      isWanted = false
    }
  }, [city, wanted, hasRoads, found])
  return found?.of === city.id ? found.lines : NONE
}

const linesOf = async (url: string): Promise<Lines> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.status} ${url}`)
  const value: unknown = await answer.json()
  return featuresOf(value).flatMap(({ shape }) => {
    if (shape?.type === "LineString") return [placesIn(shape.coordinates)]
    return shape?.type === "MultiLineString" && Array.isArray(shape.coordinates) ? shape.coordinates.map(placesIn) : []
  })
}

const placesIn = (line: unknown): readonly LngLat[] =>
  (Array.isArray(line) ? line : []).flatMap((position: unknown): readonly LngLat[] => {
    const [lon, lat]: readonly unknown[] = Array.isArray(position) ? position : []
    return typeof lon === "number" && typeof lat === "number" ? [[lon, lat]] : []
  })
