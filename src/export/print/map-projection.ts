import { type GeoStream, geoIdentity, geoMercator, geoPath, geoTransform } from "d3-geo"
import type { Geometry } from "geojson"
import type { Bounds, LngLat } from "../../domain/lng-lat.ts"
import type { Box, Spot } from "./boxes.ts"

/** Earth to sheet for one map. */
export type MapProjection = {
  readonly frame: Box
  /** Null where a place cannot be drawn at all. */
  readonly spot: (at: LngLat) => Spot | null
  /** SVG path data of a GeoJSON geometry, clipped to a little beyond the frame and thinned; "" when nothing is in it. */
  readonly path: (geometry: Geometry) => string
  /** Metres on the ground for one unit of the sheet, at the map's middle latitude. */
  readonly metresPerUnit: number
}

const MEAN_RADIUS_METRES = 6_371_008.8
const BEYOND = 24 // a stroke's half width, so that no line shows where it was cut
const THIN = 0.55 // units; on the A3 sheet about a seventh of a millimetre
const LEAST_SPAN_METRES = 600
const ALONE_SPAN_METRES = 2500 // a single stop is shown with its part of the city: a sketch may know no street nearer

/** Fits bounds into a frame: Mercator, north up, true to shape. `padding` is kept free on all sides, in units. */
export const mapProjection = (bounds: Bounds, frame: Box, padding: number): MapProjection => {
  const [west, south, east, north] = roomy(bounds)
  const projection = geoMercator().fitExtent(
    [
      [frame.left + padding, frame.top + padding],
      [frame.right - padding, frame.bottom - padding],
    ],
    {
      type: "MultiPoint",
      coordinates: [
        [west, south],
        [east, north],
      ],
    },
  )
  const spot = ([lon, lat]: LngLat): Spot | null => {
    const found = projection([lon, lat])
    return found?.every(Number.isFinite) === true ? [found[0], found[1]] : null
  }
  // Planar throughout: city data wind their rings either way, and on the sphere the other way means the rest of the world.
  const planar = geoTransform({
    point(lon, lat) {
      const found = spot([lon, lat])
      if (found !== null) this.stream.point(found[0], found[1])
    },
  })
  const clip = geoIdentity().clipExtent([
    [frame.left - BEYOND, frame.top - BEYOND],
    [frame.right + BEYOND, frame.bottom + BEYOND],
  ])
  const path = geoPath({ stream: (sink: GeoStream) => planar.stream(clip.stream(thinned(sink))) }).digits(1)
  const middle = projection.invert?.([(frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2]) ?? [0, 0]
  return {
    frame,
    spot,
    path: (geometry) => path(geometry) ?? "",
    metresPerUnit: (MEAN_RADIUS_METRES * Math.cos((middle[1] * Math.PI) / 180)) / projection.scale(),
  }
}

const roomy = ([west, south, east, north]: Bounds): Bounds => {
  const latDegrees = (east === west && north === south ? ALONE_SPAN_METRES : LEAST_SPAN_METRES) / 111_195
  const lonDegrees = latDegrees / Math.max(0.1, Math.cos((south * Math.PI) / 180))
  const more = (span: number, least: number): number => Math.max(0, (least - span) / 2)
  const [x, y] = [more(east - west, lonDegrees), more(north - south, latDegrees)]
  return [west - x, south - y, east + x, north + y]
}

/** A stream that drops points too near the one before; a line's last point always stays. */
const thinned = (sink: GeoStream): GeoStream => {
  let last: Spot | null = null
  let dropped: Spot | null = null
  let inLine = false
  const pass = (x: number, y: number): void => {
    last = [x, y]
    dropped = null
    sink.point(x, y)
  }
  return {
    point(x, y) {
      if (inLine && last !== null && Math.hypot(x - last[0], y - last[1]) < THIN) dropped = [x, y]
      else pass(x, y)
    },
    lineStart() {
      inLine = true
      last = null
      dropped = null
      sink.lineStart()
    },
    lineEnd() {
      if (dropped !== null) pass(dropped[0], dropped[1])
      inLine = false
      sink.lineEnd()
    },
    polygonStart: () => sink.polygonStart(),
    polygonEnd: () => sink.polygonEnd(),
  }
}

/** The smallest bounds around some places, or null around none. */
export const boundsOf = (places: Iterable<LngLat>): Bounds | null => {
  let found: [number, number, number, number] | null = null
  for (const [lon, lat] of places) {
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) continue
    if (found === null) found = [lon, lat, lon, lat]
    else found = [Math.min(found[0], lon), Math.min(found[1], lat), Math.max(found[2], lon), Math.max(found[3], lat)]
  }
  return found
}
