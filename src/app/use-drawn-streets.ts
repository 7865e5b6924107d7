import { useEffect, useState } from "react"
import { networkLines } from "../compute/streets/network-lines.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import { featuresOf } from "../ingest/map-files/features.ts"
import { readStreetGraph } from "../ingest/street-graph.ts"
import type { ListedCity } from "../view/city-list.ts"
import { unpackedText } from "../worker/unpacked-text.ts"
import { folderOf } from "./city-list.ts"

type Lines = readonly (readonly LngLat[])[]

const NONE: Lines = []
const GRAPH = "streets/graph.json.gz"

/**
 * The streets to draw along, had when somebody begins to draw: those of the draft's own extract, else of the open city's street
 * graph and of its sketch. None where there are none, or they cannot be had.
 */
export const useDrawnStreets = (
  city: ListedCity,
  draft: ReadonlyMap<string, Uint8Array> | null,
  wanted: boolean,
): Lines => {
  const own = draft?.get(GRAPH) ?? null
  // the bytes are read anew with every reading of the draft: as many of them are the same streets
  const key = own === null ? city.id : `draft ${own.length}`
  const [found, setFound] = useState<{ readonly of: string; readonly lines: Lines } | null>(null)
  useEffect(() => {
    if (!wanted || found?.of === key) return
    let isWanted = true
    const lines = own === null ? linesOfCity(city) : linesOfGraph(new Uint8Array(own))
    lines.then(
      (some) => isWanted && setFound({ of: key, lines: some }),
      (error: unknown) => console.warn(error),
    )
    return () => {
      isWanted = false
    }
  }, [city, own, wanted, key, found])
  return found?.of === key ? found.lines : NONE
}

const linesOfCity = async (city: ListedCity): Promise<Lines> => {
  const graph = city.streets?.graph ?? null
  const [streets, sketch] = await Promise.all([
    graph === null ? NONE : fetched(`${folderOf(city)}${graph}`).then(linesOfGraph),
    city.baseLayers.includes("roads") ? fetched(`${folderOf(city)}roads.geojson`).then(linesOfSketch) : NONE,
  ])
  return [...streets, ...sketch]
}

const fetched = async (url: string): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.status} ${url}`)
  return new Uint8Array(await answer.arrayBuffer())
}

const linesOfGraph = async (bytes: Uint8Array<ArrayBuffer>): Promise<Lines> => {
  const { network } = readStreetGraph(await unpackedText(bytes), GRAPH)
  return network === null ? NONE : networkLines(network)
}

const linesOfSketch = (bytes: Uint8Array): Lines => {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
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
