import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync, strFromU8 } from "fflate"

const COMMITTED = join(import.meta.dirname, "..", "..", "data", "sample")

export type Place = [number, number]
export type PolygonFeature = {
  type: "Feature"
  properties: { id: string; name: { zh: string }; kind?: string; ele?: number }
  geometry: { type: "Polygon"; coordinates: Place[][] }
}

export const textOf = (name: string): string => readFileSync(join(COMMITTED, name), "utf8")

/** The features of one committed file, as its reader expects them. */
export const featuresOf = <Feature>(name: string): Feature[] => JSON.parse(textOf(name)).features

export type SiteFeature = {
  properties: { id: string; district: string; kind: string; roles?: string[]; position?: { schematic: boolean } }
  geometry: { coordinates: Place } | null
}
export type BeltFeature = {
  properties: { id: string; status: string; stage: string; sites?: string[]; stops?: string[]; stopsOrder: string }
  geometry: { type: string; coordinates: Place[] | Place[][] } | null
}

/** The street graph unpacked by the words of the format alone. */
export const readGraph = () => {
  const packed = JSON.parse(strFromU8(gunzipSync(readFileSync(join(COMMITTED, "streets", "graph.json.gz")))))
  const summed = (deltas: number[]): number[] => {
    let sum = 0
    return deltas.map((delta) => {
      sum += delta
      return sum
    })
  }
  const lon = summed(packed.lon).map((value) => value / 1e6)
  const lat = summed(packed.lat).map((value) => value / 1e6)
  const nodes = lon.map((value, i): Place => [value, lat[i] ?? 0])
  const from = summed(packed.a)
  return {
    nodes,
    edges: from.map((a, i) => {
      const start: Place = nodes[a] ?? [0, 0]
      const b = a + packed.b[i]
      const end: Place = nodes[b] ?? [0, 0]
      const shape: Place[] = [start]
      let [x, y] = [Math.round(start[0] * 1e6), Math.round(start[1] * 1e6)]
      for (let step = 0; step < packed.shape[i].length; step += 2) {
        x += packed.shape[i][step]
        y += packed.shape[i][step + 1]
        shape.push([x / 1e6, y / 1e6])
      }
      shape.push(end)
      const kind: string = packed.classes[packed.cls[i]]
      return { a, b, kind, oneway: packed.oneway[i] === 1, metres: packed.len_dm[i] / 10, shape }
    }),
  }
}
