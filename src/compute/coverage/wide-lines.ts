import loadClipper from "clipper2-wasm/dist/es/clipper2z.js"
import type { PlaneRing } from "./nest-rings.ts"

/** Makes lines on a plane wide and merges them: rings, outlines against the clock and holes with it. */
export type Widen = (lines: readonly PlaneRing[], halfWidthMetres: number) => readonly PlaneRing[]

const ROUND_METRES = 0.5 // how far a drawn bend may be off its circle
const DECIMALS = 2 // of a metre
const UNUSED_MITRE = 2

/**
 * Fetches what widens lines; it is 80 kB and wanted only once a reach is drawn. `wasm` says where a page serves the file
 * from; Node finds it by itself.
 */
export const loadWiden = async (wasm?: string): Promise<Widen> => {
  const clipper = await loadClipper(wasm === undefined ? {} : { locateFile: () => wasm })
  return (lines, halfWidthMetres) => {
    const paths = new clipper.PathsD()
    for (const line of lines) {
      const path = new clipper.PathD()
      path.assign(Float64Array.from(line.flatMap(([x, y]) => [x, y, 0])))
      paths.push_back(path)
      path.delete()
    }
    const { JoinType, EndType } = clipper
    const wide = clipper.InflatePathsD(
      ...([paths, halfWidthMetres, JoinType.Round, EndType.Round, UNUSED_MITRE, DECIMALS, ROUND_METRES] as const),
    )
    paths.delete()
    const rings: PlaneRing[] = []
    for (let k = 0; k < wide.size(); k++) {
      const path = wide.get(k)
      rings.push(closedRing(path.view()))
      path.delete()
    }
    wide.delete()
    return rings
  }
}

const closedRing = (xyz: Float64Array): PlaneRing => {
  const ring: (readonly [number, number])[] = []
  for (let k = 0; k + 2 < xyz.length; k += 3) ring.push([xyz[k] ?? 0, xyz[k + 1] ?? 0])
  const [first] = ring
  if (first !== undefined) ring.push(first)
  return ring
}
