import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { planVisitRound } from "../../../src/compute/brands/visit-round.ts"
import { brandOf } from "../../worlds/brand-list.ts"

const law1 = brandOf("law-1", { name: { zh: "晨光法律问诊台" }, tier: "office" })
const law2 = brandOf("law-2", { name: { zh: "活水法律问诊台" }, tier: "office" })
const read1 = brandOf("read-1", { name: { zh: "梧桐红色书房" }, tier: "park" })
const read2 = brandOf("read-2", { name: { zh: "口袋红色书房" }, tier: "park" })
const brands = [law1, read1, law2, read2]

const visitsOf = (round: ReturnType<typeof planVisitRound>) =>
  round.days.flat().flatMap(({ host, guests }) => guests.map(({ brand }) => `${brand} → ${host}`))

describe("a round of visits", () => {
  it("takes each brand to the one most like it, or least", () => {
    const alike = planVisitRound({ brands, seek: "alike", visitsEach: 1, hostsPerDay: 1 })
    expect(visitsOf(alike)).toEqual(["law-2 → law-1", "read-2 → read-1", "law-1 → law-2", "read-1 → read-2"])
    const different = planVisitRound({ brands, seek: "different", visitsEach: 1, hostsPerDay: 1 })
    for (const visit of visitsOf(different)) expect(visit).toMatch(/law.*read|read.*law/)
    expect(different.totalLikeness).toBeLessThan(alike.totalLikeness)
  })

  it("opens several doors on one day when nobody is wanted twice", () => {
    const { days } = planVisitRound({ brands, seek: "alike", visitsEach: 1, hostsPerDay: 2 })
    expect(days.map((hosts) => hosts.map(({ host }) => host))).toEqual([
      ["law-1", "read-1"],
      ["law-2", "read-2"],
    ])
  })

  it("has no visits among one, and no days for none", () => {
    expect(planVisitRound({ brands: [law1], seek: "alike", visitsEach: 2, hostsPerDay: 1 }).days).toEqual([
      [{ host: "law-1", guests: [] }],
    ])
    expect(planVisitRound({ brands: [], seek: "alike", visitsEach: 2, hostsPerDay: 1 }).days).toEqual([])
  })

  it("lets everyone host once and visit as often as wished, never two things on a day", () => {
    const anyBrand = fc.tuple(fc.constantFrom("法律", "书房", "养老"), fc.constantFrom("office", "park"))
    fc.assert(
      fc.property(
        fc.array(anyBrand, { minLength: 1, maxLength: 9, size: "max" }),
        fc.constantFrom("alike", "different"),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (drawn, seek, visitsEach, hostsPerDay) => {
          const list = drawn.map(([zh, tier], index) => brandOf(`b${index}`, { name: { zh }, tier }))
          const { days } = planVisitRound({ brands: list, seek, visitsEach, hostsPerDay })
          const open = days.flat()
          expect(open.map(({ host }) => host).sort()).toEqual(list.map(({ id }) => id).sort())
          const each = Math.min(visitsEach, list.length - 1)
          for (const { id } of list)
            expect(open.filter(({ guests }) => guests.some(({ brand }) => brand === id))).toHaveLength(each)
          for (const { host, guests } of open) {
            expect(guests).toHaveLength(each)
            expect(guests.map(({ brand }) => brand)).not.toContain(host)
          }
          for (const hosts of days) {
            expect(hosts.length).toBeLessThanOrEqual(hostsPerDay)
            const busy = hosts.flatMap(({ host, guests }) => [host, ...guests.map(({ brand }) => brand)])
            expect(new Set(busy).size).toBe(busy.length)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
