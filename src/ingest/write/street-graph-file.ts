import { gzipSync } from "fflate"
import type { StreetNetwork } from "../../domain/street-network.ts"

const millionths = (degrees: number): number => Math.round(degrees * 1e6)

const deltas = (values: readonly number[]): readonly number[] => values.map((value, i) => value - (values[i - 1] ?? 0))

/**
 * A network as street graph, version 1, packed: places to a millionth of a degree, lengths to a decimetre. fflate without
 * a time stamp gives the same bytes in every version of Node.
 */
export const streetGraphFile = (network: StreetNetwork): Uint8Array => {
  const { attribution, classes, nodeLon, nodeLat, from, to, metres, streetClass, oneWay, shapes } = network
  const lon = Array.from(nodeLon, millionths)
  const lat = Array.from(nodeLat, millionths)
  const a = [...from]
  const graph = {
    v: 1,
    crs: "WGS84",
    attribution: attribution.join(" | "),
    classes,
    lon: deltas(lon),
    lat: deltas(lat),
    a: deltas(a),
    b: Array.from(to, (node, i) => node - (from[i] ?? 0)),
    len_dm: Array.from(metres, (length) => Math.max(1, Math.round(length * 10))),
    cls: [...streetClass],
    oneway: [...oneWay],
    ...(shapes === null ? {} : { shape: a.map((node, i) => stepsOf(shapes, i, lon[node] ?? 0, lat[node] ?? 0)) }),
  }
  return gzipSync(new TextEncoder().encode(JSON.stringify(graph)), { level: 9, mtime: 0 })
}

/** Inner points as flat steps, the first from the segment's first node. */
const stepsOf = (
  { start, lon, lat }: NonNullable<StreetNetwork["shapes"]>,
  segment: number,
  fromEast: number,
  fromNorth: number,
): readonly number[] => {
  const steps: number[] = []
  let [east, north] = [fromEast, fromNorth]
  for (let k = start[segment] ?? 0; k < (start[segment + 1] ?? 0); k++) {
    const [nextEast, nextNorth] = [millionths(lon[k] ?? 0), millionths(lat[k] ?? 0)]
    steps.push(nextEast - east, nextNorth - north)
    east = nextEast
    north = nextNorth
  }
  return steps
}
