import { contextOn, type StandardsContext, standardsContext } from "../compute/standards/context.ts"
import { findingOf } from "../compute/standards/finding-of.ts"
import { needsStreets } from "../compute/standards/needs-streets.ts"
import { scoreAtlas } from "../compute/standards/score-atlas.ts"
import type { StreetGraph } from "../compute/streets/street-graph.ts"
import type { Atlas } from "../domain/atlas.ts"
import type { Finding, Scores } from "../domain/finding.ts"
import type { FindingsQuestion } from "./standards-wire.ts"

/** What the page asks: first a city, then any number of scorings and findings, told apart by `number`. */
export type StandardsRequest =
  | { readonly kind: "open"; readonly atlas: Atlas; readonly streetGraph: string | null }
  | { readonly kind: "score"; readonly number: number; readonly on: string }
  | { readonly kind: "findings"; readonly number: number; readonly question: FindingsQuestion }

export type StandardsReply =
  | { readonly kind: "scores"; readonly number: number; readonly scores: Scores }
  | { readonly kind: "findings"; readonly number: number; readonly findings: readonly Finding[] }
  | { readonly kind: "failed"; readonly number: number; readonly why: string }

let city: { readonly atlas: Atlas; readonly streets: Promise<StreetGraph | null> } | null = null
let last: StandardsContext | null = null

/** The streets, where a rule asks about ways along them; without them such a rule says that it cannot know. */
const streetsFor = async (atlas: Atlas, url: string | null): Promise<StreetGraph | null> => {
  if (url === null || !needsStreets(atlas.standards)) return null
  try {
    const { openStreets } = await import("./open-streets.ts")
    return (await openStreets(url, atlas.walk.metresPerMinute)).streets.walk
  } catch {
    return null
  }
}

const contextFor = async (on: string): Promise<StandardsContext> => {
  if (city === null) throw new Error("no city was opened")
  const { atlas, streets } = city
  const walkable = await streets
  last = last === null ? standardsContext(atlas, on, walkable) : contextOn(last, on)
  return last
}

const findingsFor = (context: StandardsContext, { pack, rows, items }: FindingsQuestion): readonly Finding[] => {
  const packRow = context.packRows.get(pack)
  const standard = packRow === undefined ? undefined : context.atlas.standards[packRow]
  if (packRow === undefined || standard === undefined) throw new RangeError(`no standard ${pack}`)
  const { atlas } = context
  const all = { belt: atlas.belts.length, site: atlas.sites.length, city: 1 }[standard.appliesTo.what]
  const columns = items ?? standard.items.map((_, item) => item)
  return (rows ?? Array.from({ length: all }, (_, row) => row)).flatMap((row) =>
    columns.map((item) => findingOf(context, packRow, row, item)),
  )
}

const reply = (message: StandardsReply): void => postMessage(message)

const fulfil = async (request: StandardsRequest): Promise<void> => {
  switch (request.kind) {
    case "open":
      city = { atlas: request.atlas, streets: streetsFor(request.atlas, request.streetGraph) }
      return
    case "score":
      reply({ kind: "scores", number: request.number, scores: scoreAtlas(await contextFor(request.on)) })
      return
    case "findings": {
      const { number, question } = request
      reply({ kind: "findings", number, findings: findingsFor(await contextFor(question.on), question) })
    }
  }
}

addEventListener("message", (event: MessageEvent<StandardsRequest>) => {
  const { data } = event
  fulfil(data).catch((error: unknown) => {
    if (data.kind !== "open") reply({ kind: "failed", number: data.number, why: String(error) })
  })
})
