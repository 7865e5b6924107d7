import { gzipSync } from "fflate"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import type { Network } from "./network.ts"
import { ROAD_CLASSES } from "./street.ts"

const millionths = (degrees: number): number => Math.round(degrees * 1e6)

const deltas = (values: readonly number[]): number[] => values.map((value, i) => value - (values[i - 1] ?? 0))

/** The points between a shape's ends: pairs of millionths of a degree, each the difference to the point before. */
const innerShape = (shape: readonly LngLat[]): number[] => {
  const steps: number[] = []
  for (let i = 1; i < shape.length - 1; i++) {
    const [before, here] = [shape[i - 1], shape[i]]
    if (before === undefined || here === undefined) continue
    steps.push(millionths(here[0]) - millionths(before[0]), millionths(here[1]) - millionths(before[1]))
  }
  return steps
}

/**
 * The network as street graph, version 1, gzipped by fflate without a time stamp: zlib's bytes differ between versions
 * of Node. `shape` holds for each edge its inner points as flat, delta-coded pairs that start from node `a`.
 */
export const streetGraphFile = (network: Network): Uint8Array => {
  const edges = [...network.edges].sort((x, y) => x.from - y.from || x.to - y.to)
  const graph = {
    v: 1,
    crs: "WGS84",
    attribution: "虚构示例 Invented sample",
    classes: ROAD_CLASSES,
    lon: deltas(network.nodes.map((node) => millionths(node[0]))),
    lat: deltas(network.nodes.map((node) => millionths(node[1]))),
    a: deltas(edges.map((edge) => edge.from)),
    b: edges.map((edge) => edge.to - edge.from),
    len_dm: edges.map((edge) => Math.round(edge.metres * 10)),
    cls: edges.map((edge) => ROAD_CLASSES.indexOf(edge.street.class)),
    oneway: edges.map((edge) => (edge.street.oneway ? 1 : 0)),
    shape: edges.map((edge) => innerShape(edge.shape)),
  }
  return gzipSync(new TextEncoder().encode(JSON.stringify(graph)), { level: 9, mtime: 0 })
}
