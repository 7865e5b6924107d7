import "./jitless.ts"
import * as z from "zod/mini"
import { id, latitude, longitude, maybe, someText } from "./words.ts"

/** What a scenario changes about one facility. */
const change = z.object({
  id,
  kind: z.enum(["added", "changed", "removed"]),
  name: maybe(someText),
  lon: maybe(longitude),
  lat: maybe(latitude),
  reachMetres: maybe(z.number().check(z.positive())),
})

const candidate = z.object({ id, name: someText, lon: longitude, lat: latitude })

/** One scenario of scenarios.json. */
export const scenarioEntry = z.object({
  id,
  name: someText,
  of: someText,
  changes: z.array(change),
  candidates: maybe(z.array(candidate)),
})

/** scenarios.json: what planners would change. Never part of the facts. */
export const scenariosFile = z.object({ scenarios: z.array(scenarioEntry) })

export type ScenarioInFile = z.infer<typeof scenarioEntry>
