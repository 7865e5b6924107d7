import "./jitless.ts"
import * as z from "zod/mini"
import { BASE_LAYERS } from "../../domain/atlas.ts"
import {
  bounds,
  count,
  date,
  id,
  latitude,
  localText,
  longitude,
  maybe,
  safeAddress,
  someText,
  time,
  webAddress,
  weekDays,
} from "./words.ts"

/** The version this program reads. */
export const FORMAT_VERSION = 1

/** atlas.json */
export const atlasFile = z.object({
  formatVersion: z.literal(FORMAT_VERSION),
  id,
  title: localText,
  subject: maybe(localText),
  edition: date,
  fictional: maybe(z.boolean()),
  defaultBelt: maybe(id),
  centre: z.tuple([longitude, latitude]),
  bounds,
  firstView: maybe(bounds),
  languages: maybe(z.array(z.enum(["zh", "en"]))),
  standards: maybe(z.array(id)),
  approval: maybe(z.object({ number: maybe(someText), holder: maybe(someText) })),
  attribution: maybe(z.array(localText)),
  basemap: maybe(z.object({ kind: z.enum(["sketch", "pmtiles"]), layers: maybe(z.array(z.enum(BASE_LAYERS))) })),
  publicAddress: maybe(webAddress),
  allowPositioning: maybe(z.boolean()),
  walkMetresPerMinute: maybe(z.object({ value: z.number().check(z.gte(20), z.lte(200)), source: maybe(localText) })),
  kiosk: maybe(
    z.object({
      idleSeconds: maybe(count),
      warningSeconds: maybe(count),
      attractSeconds: maybe(count),
      hours: maybe(z.array(z.object({ days: weekDays, open: time, close: time }))),
      dim: maybe(z.object({ from: time, to: time })),
    }),
  ),
  contentExpires: maybe(date),
  comments: maybe(z.object({ address: maybe(safeAddress), box: maybe(z.boolean()) })),
  unreported: maybe(z.array(localText)),
  districtNames: maybe(z.array(localText)),
  footer: maybe(
    z.object({
      organiser: maybe(localText),
      icp: maybe(someText),
      police: maybe(someText),
      contact: maybe(localText),
      accessibility: maybe(localText),
    }),
  ),
  theme: maybe(id),
})

export type AtlasInFile = z.infer<typeof atlasFile>
