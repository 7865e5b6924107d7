import "./jitless.ts"
import * as z from "zod/mini"
import { BELT_KINDS, BELT_STAGES, BELT_STATUSES } from "../../domain/belt.ts"
import { STATES } from "../../domain/evidence.ts"
import { evidence } from "./evidence.ts"
import { collectionOf, line } from "./geojson.ts"
import { count, id, latitude, localText, longitude, maybe, partialDate, someText, year } from "./words.ts"

const element = z.object({
  role: id,
  state: z.enum(STATES),
  siteIds: maybe(z.array(id)),
  evidence: maybe(z.array(evidence)),
  note: maybe(localText),
})

const factor = z.object({
  factor: someText,
  text: localText,
  score: maybe(z.object({ value: z.number(), by: localText, on: partialDate })),
})

const milestone = z.object({ what: id, plannedFor: maybe(partialDate), doneOn: maybe(partialDate) })

/** Properties of one feature of belts.geojson. */
export const beltProperties = z.object({
  id,
  name: localText,
  kind: z.enum(BELT_KINDS),
  status: z.enum(BELT_STATUSES),
  district: someText,
  nameIsDescriptive: maybe(z.boolean()),
  statusYear: maybe(year),
  stage: maybe(z.enum(BELT_STAGES)),
  namedBatch: maybe(count),
  evidenceState: maybe(z.enum(["high", "medium", "low", "unverified"])),
  reportingUnit: maybe(someText),
  organiser: maybe(localText),
  startedYear: maybe(year),
  siteList: maybe(z.enum(["complete", "partial", "not-known"])),
  sitesClaimed: maybe(count),
  area: maybe(z.object({ name: localText, lon: longitude, lat: latitude })),
  sites: maybe(z.array(id)),
  stops: maybe(z.array(id)),
  stopsOrder: maybe(z.enum(["official", "reported", "editor", "none"])),
  elements: maybe(z.array(element)),
  factors: maybe(z.array(factor)),
  milestones: maybe(z.array(milestone)),
  description: maybe(localText),
  editorNote: maybe(localText),
  unknown: maybe(z.array(z.string())),
  sources: maybe(z.array(id)),
})

/** belts.geojson */
export const beltsFile = collectionOf(line, beltProperties)

export type BeltInFile = z.infer<typeof beltProperties>
export type ElementInFile = z.infer<typeof element>
