import "./jitless.ts"
import * as z from "zod/mini"
import { collectionOf, polygon } from "./geojson.ts"
import { id, localText } from "./words.ts"

/** Properties of one feature of districts.geojson. */
export const districtProperties = z.object({ id, name: localText })

/** districts.geojson */
export const districtsFile = collectionOf(polygon, districtProperties)
