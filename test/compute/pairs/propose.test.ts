import { describe, expect, it } from "vitest"
import { propose } from "../../../src/compute/pairs/propose.ts"
import { helpOf, pairOf, unitOf } from "../../worlds/pair-list.ts"

const [court, library, upper, lower] = [unitOf("法院"), unitOf("图书馆"), unitOf("上坪村"), unitOf("下垄村")]
const pairs = [
  pairOf("p1", court, upper, { state: "lapsed", resources: [helpOf("法律")], needs: [helpOf("讲解")] }),
  pairOf("p2", library, lower, {
    state: "planned",
    resources: [helpOf("讲解"), helpOf("法律")],
    needs: [helpOf("法律")],
  }),
]
const wish = { capacity: 1, rooms: [], locked: [], mayRepeat: false } as const

describe("proposals of pairs", () => {
  it("join who has no partner with whom it was not joined before, with what else would fit", () => {
    const found = propose(pairs, [], wish)
    if (found.kind !== "matched") throw new Error(found.kind)
    expect(found.match.assignments.map(({ offer, need }) => [offer, need])).toEqual([
      ["图书馆", "上坪村"],
      ["法院", "下垄村"],
    ])
    expect(found.alternatives).toEqual({ 上坪村: [], 下垄村: [] })
    const repeated = propose(pairs, [], { ...wish, mayRepeat: true })
    if (repeated.kind !== "matched") throw new Error(repeated.kind)
    expect(repeated.alternatives["下垄村"]?.map(({ offer }) => offer)).toHaveLength(1)
  })

  it("keep a lock, and say which locks no longer hold instead of failing", () => {
    const locked = [
      ["法院", "下垄村"],
      ["法院", "上坪村"], // more than it can take on
      ["博物馆", "上坪村"], // nobody of that name
      ["图书馆", "下垄村"], // met already
    ] as const
    const found = propose(pairs, [], { ...wish, locked })
    if (found.kind !== "matched") throw new Error(found.kind)
    expect(found.lostLocks).toEqual(locked.slice(1))
    expect(found.match.assignments.find(({ need }) => need === "下垄村")).toMatchObject({
      offer: "法院",
      isLocked: true,
    })
  })

  it("load each unit with what the planner says, else with what it states itself, else with what is usual", () => {
    const [law, busy] = [
      { ...court, capacity: 2 },
      { ...library, capacity: 0 },
    ]
    const asking = ["甲村", "乙村", "丙村", "丁村"].map((name, at) =>
      pairOf(`n${at}`, at === 0 ? law : at === 1 ? busy : unitOf(`空${at}`), unitOf(name), {
        state: "planned",
        resources: at < 2 ? [helpOf("法律")] : [],
        needs: [helpOf("法律")],
      }),
    )
    const loadsOf = (rooms: readonly (readonly [string, number])[]) => {
      const found = propose(asking, [], { ...wish, rooms, mayRepeat: true })
      if (found.kind !== "matched") throw new Error(found.kind)
      expect(found.match.unmatched).toHaveLength(4 - found.loads.reduce((sum, { taken }) => sum + taken, 0))
      return found.loads
    }
    expect(loadsOf([])).toEqual([
      { unit: "法院", capacity: 2, taken: 2 },
      { unit: "图书馆", capacity: 0, taken: 0 },
    ])
    expect(loadsOf([["图书馆", 1]]).map(({ taken }) => taken)).toEqual([2, 1])
    expect(loadsOf([["法院", 0]]).map(({ taken }) => taken)).toEqual([0, 0])
  })

  it("refuse what nobody would wait for, and tell how far they are", () => {
    const many = Array.from({ length: 3_000 }, (_, at) =>
      pairOf(`p${at}`, unitOf(`甲${at}`), unitOf(`乙${at}`), {
        state: "planned",
        resources: [helpOf("法律")],
        needs: [helpOf("法律")],
      }),
    )
    expect(propose(many, [], wish)).toEqual({ kind: "too-large", offers: 3_000, needs: 3_000 })
    const told: number[] = []
    propose(many.slice(0, 60), [], wish, { onProgress: (share) => told.push(share) })
    expect(told.length).toBeGreaterThan(10)
    expect(told).toEqual([...told].sort((one, other) => one - other))
    expect(told.at(-1)).toBeCloseTo(1)
  })

  it("have nothing to say of pairs that list neither offers nor needs", () => {
    expect(propose([pairOf("p", court, upper, { state: "unknown" })], [], wish)).toMatchObject({ offers: 0, needs: 0 })
  })
})
