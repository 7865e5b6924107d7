import "./jitless.ts"
import * as z from "zod/mini"
import { ACCESSES, CONDITIONS, PRECISIONS, SITE_KINDS, SITE_SCOPES } from "../../domain/site.ts"
import { box, figure } from "./evidence.ts"
import { collectionOf, point } from "./geojson.ts"
import { fileBeside, id, localText, maybe, partialDate, someText, time, weekDays } from "./words.ts"

const position = z.object({
  precision: z.enum(PRECISIONS),
  uncertaintyMetres: z.number().check(z.gte(0), z.lte(100_000)),
  schematic: maybe(z.boolean()),
  datum: maybe(someText),
  method: maybe(z.string()),
})

const openingHours = z.object({
  days: weekDays,
  open: time,
  close: time,
  from: maybe(partialDate),
  to: maybe(partialDate),
})

const media = z.object({
  kind: z.enum(["photo", "sound", "video"]),
  file: fileBeside,
  alt: localText,
  transcript: maybe(localText),
})

/** Properties of one feature of sites.geojson. */
export const siteProperties = z.object({
  id,
  name: localText,
  kind: z.enum(SITE_KINDS),
  scope: z.enum(SITE_SCOPES),
  district: someText,
  position: maybe(position),
  formerIds: maybe(z.array(id)),
  aliases: maybe(z.array(someText)),
  roles: maybe(z.array(id)),
  level: maybe(z.enum(["city", "county"])),
  address: maybe(localText),
  condition: maybe(z.enum(CONDITIONS)),
  lastConfirmed: maybe(partialDate),
  access: maybe(z.enum(ACCESSES)),
  showOnWall: maybe(z.boolean()),
  shownByDefault: maybe(z.boolean()),
  brand: maybe(id),
  checklists: maybe(z.record(id, z.record(id, box))),
  openingHours: maybe(z.array(openingHours)),
  dwellMinutes: maybe(z.number().check(z.gte(0), z.lte(1440))),
  media: maybe(z.array(media)),
  figures: maybe(z.array(figure)),
  description: maybe(localText),
  editorNote: maybe(localText),
  reportedDate: maybe(someText),
  evidenceGrade: maybe(z.enum(["A", "B", "C"])),
  unknown: maybe(z.array(z.string())),
  sources: maybe(z.array(id)),
})

/** sites.geojson */
export const sitesFile = collectionOf(point, siteProperties)

export type SiteInFile = z.infer<typeof siteProperties>
