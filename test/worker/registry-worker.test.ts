import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { lookAtRegistry } from "../../src/compute/brands/look-at-registry.ts"
import { propose } from "../../src/compute/pairs/propose.ts"
import { asBrandId } from "../../src/ingest/ids.ts"
import type { RegistryFacts, RegistryReply, RegistryRequest } from "../../src/worker/registry-worker.ts"
import { brandOf, registryOf, siteOf } from "../worlds/brand-list.ts"
import { helpOf, pairOf, unitOf } from "../worlds/pair-list.ts"

const brands = [brandOf("a", { name: { zh: "红帆" } }), brandOf("b", { name: { zh: "红帆号" } }), brandOf("c")]
const pairs = [
  pairOf("p", unitOf("甲"), unitOf("乙"), { state: "planned", resources: [helpOf("法律")], needs: [helpOf("法律")] }),
]
const facts = { brands, sites: [], pairs, spellings: {}, graph: null, walkMetresPerMinute: 75 }
const at = (lon: number) => ({ kind: "placed", at: [lon, 26], precision: "exact", uncertaintyMetres: 0 }) as const
const doors = [
  siteOf("s1", { brand: asBrandId("a"), position: at(119.3) }),
  siteOf("s2", { brand: asBrandId("b"), position: at(119.4) }),
]
const ON = "2026-11-22"

let put: (request: RegistryRequest) => void = () => {}
let heard: RegistryReply[] = []

beforeAll(async () => {
  vi.stubGlobal("addEventListener", (_kind: string, hear: (event: { data: RegistryRequest }) => void) => {
    put = (request) => hear({ data: structuredClone(request) })
  })
  // No host answers: the city's streets cannot be read.
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no host")))
  vi.stubGlobal("postMessage", (reply: RegistryReply) => heard.push(structuredClone(reply)))
  await import("../../src/worker/registry-worker.ts")
})
afterAll(() => vi.unstubAllGlobals())

const answerTo = async (
  question: RegistryRequest["question"],
  about: RegistryFacts = facts,
): Promise<RegistryReply> => {
  heard = []
  put({ facts: about, question })
  return vi.waitUntil(() => heard.find(({ kind }) => kind !== "progress"), { interval: 1 })
}

it("answers with what the rules that come with the project give", async () => {
  const look = lookAtRegistry({ ...registryOf(brands), on: ON }, pairs)
  expect(look.findings.length).toBeGreaterThan(0)
  expect(await answerTo({ kind: "look", on: ON })).toEqual({ kind: "looked", look })
})

it("matches, plans a round of those that are there, and says that it failed instead of keeping still", async () => {
  const wish = { capacity: 1, rooms: [], locked: [], mayRepeat: true } as const
  expect(await answerTo({ kind: "match", wish })).toEqual({ kind: "matched", proposals: propose(pairs, [], wish) })
  const round = await answerTo(
    {
      kind: "round",
      brands: ["a", "b", "gone"],
      wish: { seek: "alike", visitsEach: 1, hostsPerDay: 1, mode: "drive" },
    },
    { ...facts, sites: doors, graph: "https://nowhere.invalid/graph.json.gz" },
  )
  expect(round.kind === "planned" && round.round.days.flat().map(({ host }) => host)).toEqual(["a", "b"])
  const ways =
    round.kind === "planned" && round.round.days.flat().flatMap(({ guests }) => guests.map(({ way }) => way.kind))
  expect(ways).toEqual(["estimate", "estimate"])
  const broken = await answerTo({ kind: "look", on: ON }, { ...facts, brands: JSON.parse("[null]") })
  expect(broken.kind).toBe("failed")
})
