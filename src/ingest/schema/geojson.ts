import "./jitless.ts"
import * as z from "zod/mini"

// These describe the shapes for authors (JSON Schema); at run time geometry/ checks them itself, faster and in more words.
const position = z.tuple([z.number(), z.number()], z.number())
const lineCoordinates = z.array(position).check(z.minLength(2))
const ring = z.array(position).check(z.minLength(4))

export const point = z.object({ type: z.literal("Point"), coordinates: position })
export const line = z.union([
  z.object({ type: z.literal("LineString"), coordinates: lineCoordinates }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(lineCoordinates) }),
])
export const polygon = z.union([
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring)) }),
])

/** A feature collection whose features carry these properties. */
export const collectionOf = <Geometry extends z.ZodMiniType, Properties extends z.ZodMiniType>(
  geometry: Geometry,
  properties: Properties,
) =>
  z.object({
    type: z.literal("FeatureCollection"),
    features: z.array(z.object({ type: z.literal("Feature"), geometry: z.nullable(geometry), properties })),
  })
