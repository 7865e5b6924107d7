import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { lookAtRegistry } from "../../src/compute/brands/look-at-registry.ts"
import { propose } from "../../src/compute/pairs/propose.ts"
import type { RegistryReply, RegistryRequest } from "../../src/worker/registry-worker.ts"
import { brandOf, registryOf } from "../worlds/brand-list.ts"
import { helpOf, pairOf, unitOf } from "../worlds/pair-list.ts"

const brands = [brandOf("a", { name: { zh: "红帆" } }), brandOf("b", { name: { zh: "红帆号" } }), brandOf("c")]
const pairs = [
  pairOf("p", unitOf("甲"), unitOf("乙"), { state: "planned", resources: [helpOf("法律")], needs: [helpOf("法律")] }),
]
const facts = { brands, sites: [], pairs, spellings: {} }
const ON = "2026-11-22"

let put: (request: RegistryRequest) => void = () => {}
let heard: RegistryReply[] = []

beforeAll(async () => {
  vi.stubGlobal("addEventListener", (_kind: string, hear: (event: { data: RegistryRequest }) => void) => {
    put = (request) => hear({ data: structuredClone(request) })
  })
  vi.stubGlobal("postMessage", (reply: RegistryReply) => heard.push(structuredClone(reply)))
  await import("../../src/worker/registry-worker.ts")
})
afterAll(() => vi.unstubAllGlobals())

const answerTo = (question: RegistryRequest["question"]): RegistryReply | undefined => {
  heard = []
  put({ facts, question })
  return heard.find(({ kind }) => kind !== "progress")
}

it("answers with what the rules that come with the project give", () => {
  const look = lookAtRegistry({ ...registryOf(brands), on: ON }, pairs)
  expect(look.findings.length).toBeGreaterThan(0)
  expect(answerTo({ kind: "look", on: ON })).toEqual({ kind: "looked", look })
})

it("matches, plans a round of those that are there, and says that it failed instead of keeping still", () => {
  const wish = { capacity: 1, rooms: [], locked: [], mayRepeat: true } as const
  expect(answerTo({ kind: "match", wish })).toEqual({ kind: "matched", proposals: propose(pairs, [], wish) })
  const round = answerTo({
    kind: "round",
    brands: ["a", "b", "gone"],
    wish: { seek: "alike", visitsEach: 1, hostsPerDay: 1 },
  })
  expect(round?.kind === "planned" && round.round.days.flat().map(({ host }) => host)).toEqual(["a", "b"])
  heard = []
  put({ facts: { ...facts, brands: JSON.parse("[null]") }, question: { kind: "look", on: ON } })
  expect(heard.at(-1)?.kind).toBe("failed")
})
