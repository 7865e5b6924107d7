import { buffer, featureCollection, point, area as turfArea, union } from "@turf/turf"
import loadClipper from "clipper2-wasm/dist/es/clipper2z.js"
import geographiclib from "geographiclib-geodesic"
import { areaOf } from "../../src/compute/coverage/clipped-area.ts"
import { discsAround } from "../../src/compute/coverage/discs.ts"
import { flatAreaOf } from "../../src/compute/coverage/flat-areas.ts"
import { unionAreaSquareMetres } from "../../src/compute/coverage/union-area.ts"
import { cityFrameAt } from "../../src/compute/geodesy/city-frame.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { districtsIn, placesIn, timed, usualMs } from "./coverage/city.ts"
import { remainderError } from "./coverage/remainder.ts"
import type { Measure, Measurement } from "./measurement.ts"

const REACH = 1000
const KILOMETRES = 40
const CORNERS = 32
const ROUNDS = 201
const frame = cityFrameAt([119.3, 26.08])

/**
 * Area of the union of a city's discs beside the usual way, polygons merged: by Turf as its pages show, and by a clipper in
 * WebAssembly. Everybody starts from the centres.
 */
export const unionOfDiscs: Measurement = {
  name: "union",
  run: async () => {
    const thousand = placesIn(1000, KILOMETRES, 1)
    const many = placesIn(10_000, KILOMETRES, 2)
    return [
      ...(await clipperLines(thousand, many)),
      ...turfLine(thousand), // last of the two: it leaves much behind to be collected
      groundError(),
      districtError(),
      await remainderError(),
    ]
  },
}

const discsOf = (places: readonly LngLat[]) =>
  discsAround(
    frame,
    places,
    places.map(() => REACH),
  )

const turfLine = (places: readonly LngLat[]): readonly Measure[] => {
  const discs = discsOf(places)
  const ours = usualMs(ROUNDS, () => unionAreaSquareMetres(discs))
  const [merged, rival] = timed(() => {
    const buffers = places.flatMap((at) => buffer(point([...at]), REACH, { units: "meters" }) ?? [])
    return union(featureCollection(buffers))
  })
  mustBeNear(unionAreaSquareMetres(discs), merged === null ? Number.NaN : turfArea(merged), 0.02)
  return [{ name: "union: 1,000 discs", unit: "ms", ours, rival, against: "turf.buffer + turf.union", limit: 0.001 }]
}

const clipperLines = async (thousand: readonly LngLat[], many: readonly LngLat[]): Promise<readonly Measure[]> => {
  const own = [thousand, many].map((places) => {
    const discs = discsOf(places)
    return { places, discs, ours: usualMs(places.length > 1000 ? 5 : ROUNDS, () => unionAreaSquareMetres(discs)) }
  })
  // Loaded afterwards: while it is being compiled it keeps the processor of this process busy.
  const clipper = await loadClipper()
  return own.map(({ places, discs, ours }): Measure => {
    const merge = (): number => {
      const paths = new clipper.PathsD()
      for (const [k, x] of discs.x.entries()) {
        const path = clipper.MakePathD(cornersOf(x, discs.y[k] ?? 0))
        paths.push_back(path)
        path.delete()
      }
      const merged = clipper.UnionSelfD(paths, clipper.FillRule.NonZero, 2)
      const area = clipper.AreaPathsD(merged)
      merged.delete()
      paths.delete()
      return area
    }
    const rival = places.length > 1000 ? timed(merge)[1] : usualMs(21, merge)
    mustBeNear(unionAreaSquareMetres(discs), merge(), 0.02)
    const limit = places.length > 1000 ? 0.02 : 0.025
    const name = `union: ${places.length.toLocaleString("en")} discs`
    return { name, unit: "ms", ours, rival, against: `clipper2-wasm, ${CORNERS} corners`, limit }
  })
}

const cornersOf = (x: number, y: number): number[] => {
  const corners: number[] = []
  for (let k = 0; k < CORNERS; k++) {
    const turn = (2 * Math.PI * k) / CORNERS
    corners.push(x + REACH * Math.cos(turn), y + REACH * Math.sin(turn))
  }
  return corners
}

const { WGS84 } = geographiclib.Geodesic
const PROMISE = 1e-5

/** How far the area of one disc on the ground is off what the geodesic library says, anywhere in the city. */
const groundError = (): Measure => {
  const errors = [0, 10_000, 20_000].map((off) => {
    const at = frame.toLngLat(off, off / 2)
    const polygon = WGS84.Polygon(false)
    const corners = 2000
    for (let k = 0; k < corners; k++) {
      const { lat2 = 0, lon2 = 0 } = WGS84.Direct(at[1], at[0], (360 * k) / corners, REACH)
      polygon.AddPoint(lat2, lon2)
    }
    const chords = Math.sin((2 * Math.PI) / corners) / ((2 * Math.PI) / corners)
    const truth = Math.abs(polygon.Compute(false, true).area ?? 0) / chords
    return Math.abs(unionAreaSquareMetres(discsOf([[at[0], at[1]]])) / truth - 1)
  })
  const ours = Math.max(...errors)
  return { name: "union: error on the ground", unit: "of the area", ours, rival: PROMISE, against: "promise", limit: 1 }
}

/** How far districts' areas are off those of their geodesic polygons. */
const districtError = (): Measure => {
  const errors = districtsIn(13, 200).map((ring) => {
    const polygon = WGS84.Polygon(false)
    for (const [lon, lat] of ring.slice(1)) polygon.AddPoint(lat, lon)
    const truth = Math.abs(polygon.Compute(false, true).area ?? 0)
    return Math.abs(areaOf(flatAreaOf(frame, [[ring]]), frame.bend) / truth - 1)
  })
  const ours = Math.max(...errors)
  return { name: "districts: error of area", unit: "of the area", ours, rival: PROMISE, against: "promise", limit: 1 }
}

const mustBeNear = (ours: number, theirs: number, share: number): void => {
  if (!(Math.abs(ours / theirs - 1) < share)) throw new Error(`${ours} m² here, ${theirs} m² there`)
}
