import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { standardsContext } from "../../src/compute/standards/context.ts"
import { findingOf } from "../../src/compute/standards/finding-of.ts"
import { scoreAtlas } from "../../src/compute/standards/score-atlas.ts"
import type { StandardsReply, StandardsRequest } from "../../src/worker/standards-worker.ts"
import { beltOf, cityOf, elementOf, TODAY } from "../worlds/scored-city.ts"
import { shippedPacks } from "../worlds/standard-packs.ts"

const city = cityOf({ belts: [beltOf("b", { elements: [elementOf("mark", "met")] })], standards: shippedPacks() })

let put: (request: StandardsRequest) => void = () => {}
const heard: StandardsReply[] = []

/** The worker's own end, with what it would post copied as a browser copies it. */
beforeAll(async () => {
  vi.stubGlobal("addEventListener", (_kind: string, hear: (event: { data: StandardsRequest }) => void) => {
    put = (request) => hear({ data: structuredClone(request) })
  })
  vi.stubGlobal("postMessage", (reply: StandardsReply) => heard.push(structuredClone(reply)))
  await import("../../src/worker/standards-worker.ts")
})
afterAll(() => vi.unstubAllGlobals())

const asked = async (request: StandardsRequest & { readonly number: number }): Promise<StandardsReply> => {
  put(request)
  return vi.waitUntil(() => heard.find(({ number }) => number === request.number))
}

it("answers with the scores and the findings that the rules give, one question after another", async () => {
  put({ kind: "open", atlas: city, streetGraph: null })
  const context = standardsContext(city, TODAY, null)
  const pack = context.atlas.standards.findIndex(({ id }) => id === "wu-ge-yi")
  const id = context.atlas.standards[pack]?.id ?? shippedPacks()[0]?.id
  if (id === undefined) throw new Error("there are packs")
  expect(await asked({ kind: "score", number: 1, on: TODAY })).toEqual({
    ...{ kind: "scores", number: 1, scores: scoreAtlas(context) },
  })
  expect(
    await asked({ kind: "findings", number: 2, question: { pack: id, rows: [0], items: [1], on: TODAY } }),
  ).toEqual({
    ...{ kind: "findings", number: 2, findings: [findingOf(context, pack, 0, 1)] },
  })
  const all = await asked({
    kind: "findings",
    number: 3,
    question: { pack: id, rows: null, items: null, on: "2019-01-01" },
  })
  expect(all.kind === "findings" && all.findings.map(({ item, state }) => [item, state])).toContainEqual([
    "mark",
    "unknown",
  ])
  expect(all.kind === "findings" && all.findings).toHaveLength(5)
})

it("says that it failed instead of keeping still", async () => {
  const [{ id }] = [city.standards[0] ?? { id: undefined }]
  if (id === undefined) throw new Error("there are packs")
  const question = { pack: id, rows: [99], items: [0], on: TODAY }
  expect(await asked({ kind: "findings", number: 4, question })).toMatchObject({ kind: "failed" })
})
