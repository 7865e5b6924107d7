import loadClipper from "clipper2-wasm/dist/es/clipper2z.js"
import geographiclib from "geographiclib-geodesic"
import { coveredAreas } from "../../../src/compute/coverage/clipped-area.ts"
import { discsAround } from "../../../src/compute/coverage/discs.ts"
import { cityFrameAt } from "../../../src/compute/geodesy/city-frame.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import type { Measure } from "../measurement.ts"
import { districtsIn, placesIn } from "./city.ts"

const REACH = 1000
const CENTRES = 300
const KILOMETRES = 40
const CORNERS = 720
const PROMISE = 1e-4
const A = 6_378_137
const E = 0.081_819_190_842_621_5
const { WGS84 } = geographiclib.Geodesic

/** The cylinder of equal areas (Snyder 1987, 10-15): what has so many square metres on the ellipsoid has as many on paper. */
const onEqualAreas = ([lon, lat]: LngLat): [number, number] => {
  const es = E * Math.sin((lat * Math.PI) / 180)
  const q = (1 - E * E) * (es / E / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * E))
  return [(A * (lon - 119.3) * Math.PI) / 180, (A * q) / 2]
}

/** A circle on the ground, its corners far enough out that the polygon has the circle's area. */
const circleAt = ([lon, lat]: LngLat): LngLat[] => {
  const turn = (2 * Math.PI) / CORNERS
  const out = REACH * Math.sqrt(turn / Math.sin(turn))
  return Array.from({ length: CORNERS }, (_, k): LngLat => {
    const { lat2 = 0, lon2 = 0 } = WGS84.Direct(lat, lon, (-360 * k) / CORNERS, out)
    return [lon2, lat2]
  })
}

/** How far the ground that nobody reaches, district by district, is off what a clipper leaves of geodesic shapes on equal areas. */
export const remainderError = async (): Promise<Measure> => {
  const clipper = await loadClipper()
  const frame = cityFrameAt([119.3, 26.08])
  const centres = placesIn(CENTRES, KILOMETRES, 9)
  const districts = districtsIn(13, 200)
  const reaches = centres.map(() => REACH)
  const ours = coveredAreas(
    discsAround(frame, centres, reaches),
    frame,
    districts.map((ring) => [[ring]]),
  )
  const pathsOf = (rings: readonly (readonly LngLat[])[]) => {
    const paths = new clipper.PathsD()
    for (const ring of rings) paths.push_back(clipper.MakePathD(ring.flatMap(onEqualAreas)))
    return paths
  }
  const discs = pathsOf(centres.map(circleAt))
  const errors = districts.map((ring, k) => {
    const left = clipper.DifferenceD(pathsOf([ring]), discs, clipper.FillRule.NonZero, 3)
    const { areaSquareMetres = 0, coveredSquareMetres = 0 } = ours[k] ?? {}
    return Math.abs((areaSquareMetres - coveredSquareMetres) / Math.abs(clipper.AreaPathsD(left)) - 1)
  })
  return {
    ...{ name: "districts: error of what nobody reaches", unit: "of it", ours: Math.max(...errors) },
    ...{ rival: PROMISE, against: "promise", limit: 1 },
  }
}
