import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hostWays, nextDoorFirst } from "../../../src/compute/brands/host-ways.ts"
import { planVisitRound } from "../../../src/compute/brands/visit-round.ts"
import { brandOf, siteOf } from "../../worlds/brand-list.ts"

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

  it("opens next doors on one day, and says how far it is to each, as an estimate where there are no streets", () => {
    const at = (lon: number) => ({ kind: "placed", at: [lon, 26], precision: "exact", uncertaintyMetres: 0 }) as const
    const list = ["east", "west", "west-too", "nowhere", "east-too"].map((id) => brandOf(id))
    const [east, west, westToo, , eastToo] = list
    const sites = [
      siteOf("s1", { brand: east?.id ?? null, position: at(119.4) }),
      siteOf("s2", { brand: west?.id ?? null, position: at(119.2) }),
      siteOf("s3", { brand: westToo?.id ?? null, position: at(119.21) }),
      siteOf("s4", { brand: eastToo?.id ?? null, position: at(119.41) }),
    ]
    const ways = hostWays(list, sites, { mode: "drive", graph: null, walkMetresPerMinute: 75 })
    const { days } = planVisitRound({ brands: list, seek: "alike", visitsEach: 0, hostsPerDay: 2, ways })
    expect(days.map((hosts) => hosts.map(({ host }) => host).sort())).toEqual([
      ["east", "east-too"],
      ["west", "west-too"],
      ["nowhere"],
    ])
    const [first, second] = days[0] ?? []
    expect(first?.wayHere).toBeNull()
    // A kilometre along the parallel, a quarter more, at 25 km/h: three minutes.
    expect(second?.wayHere).toMatchObject({ kind: "estimate", reason: "no-streets" })
    const wayHere = second?.wayHere
    expect(wayHere?.kind === "estimate" && wayHere.seconds / 60).toBeCloseTo(3, 1)
    const visited = planVisitRound({ brands: list, seek: "alike", visitsEach: 4, hostsPerDay: 1, ways })
    const toNowhere = visited.days.flat().find(({ host }) => host === "nowhere")
    expect(toNowhere?.guests.map(({ way }) => way.kind)).toEqual(Array(4).fill("unknown"))
  })

  it("goes from door to door on the shortest way of all", () => {
    const far = [0, 7, 3, 11, 5, 9]
    const ways = (from: number, to: number) => {
      const metres = Math.abs((far[from] ?? 0) - (far[to] ?? 0)) * 100
      return { kind: "street", metres, seconds: metres, offStreetMetres: 0 } as const
    }
    const order = nextDoorFirst([0, 1, 2, 3, 4, 5], ways)
    expect([order, [...order].reverse()]).toContainEqual([0, 2, 4, 1, 5, 3])
  })

  it("has no visits among one, and no days for none", () => {
    expect(planVisitRound({ brands: [law1], seek: "alike", visitsEach: 2, hostsPerDay: 1 }).days).toEqual([
      [{ host: "law-1", guests: [], wayHere: null }],
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
