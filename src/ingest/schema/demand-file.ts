import "./jitless.ts"
import * as z from "zod/mini"
import { collectionOf, point } from "./geojson.ts"
import { maybe, someText } from "./words.ts"

/** Properties of one feature of demand.geojson; the same columns, with lon and lat, make demand.csv. */
export const demandProperties = z.object({
  weight: z.number().check(z.gte(0)),
  kind: someText,
  district: maybe(someText),
})

/** demand.geojson */
export const demandFile = collectionOf(point, demandProperties)
