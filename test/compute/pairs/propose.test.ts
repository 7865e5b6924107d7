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
const wish = { capacity: 1, locked: [], mayRepeat: false } as const

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
