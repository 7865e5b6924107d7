import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Atlas } from "../../../src/domain/atlas.ts"
import {
  AMONG,
  type CoverageAsk,
  coverageAskFrom,
  coverageAskText,
  GOALS,
  MAP_EXTRAS,
  NO_COVERAGE_ASK,
} from "../../../src/surfaces/coverage/coverage-ask.ts"
import { askedReach, reachOffers, readReach } from "../../../src/surfaces/coverage/reach-asked.ts"
import { readCount } from "../../../src/surfaces/coverage/siting/count-typed.ts"
import { placeFrom } from "../../../src/surfaces/coverage/what-if/place-typed.ts"
import { shippedPacks } from "../../worlds/standard-packs.ts"

const name = fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/)
const typed = fc.string({ maxLength: 24, unit: "grapheme" }).filter((text) => text.length <= 24)
const anyAsk: fc.Arbitrary<CoverageAsk> = fc.record({
  of: fc.option(name, { nil: null }),
  reach: fc.option(typed, { nil: null }),
  counted: fc.constantFrom("demand", "sites"),
  scenario: fc.option(name, { nil: null }),
  count: fc.constantFrom("3", "12", "-1", "八", "a;b"),
  among: fc.constantFrom(...AMONG),
  goal: fc.constantFrom(...GOALS),
  extras: fc.subarray([...MAP_EXTRAS]),
})

describe("a planner's question in an address", () => {
  it("reads back as it was asked, whatever was typed", () => {
    fc.assert(
      fc.property(anyAsk, (ask) => {
        expect(coverageAskFrom(coverageAskText(ask))).toEqual(ask)
      }),
    )
  })

  it("leaves out what makes no sense instead of failing", () => {
    expect(coverageAskFrom("of=<b>;counted=all;with=lines,stars;;=;scenario=")).toEqual({
      ...NO_COVERAGE_ASK,
      extras: ["lines"],
    })
  })
})

describe("a reach somebody typed", () => {
  it.each([
    ["0m", "not-positive"],
    ["-500m", "not-positive"],
    ["NaNm", "not-a-number"],
    ["Infinitym", "not-a-number"],
    ["m", "not-a-number"],
    ["0x10m", "not-a-number"],
    ["五百m", "not-a-number"],
    ["500000m", "too-far-metres"],
    ["241min", "too-far-minutes"],
    ["0min", "not-positive"],
  ])("%s is refused: %s", (text, why) => {
    expect(readReach(text)).toEqual({ kind: "wrong", why })
  })

  it.each([
    ["500m", { kind: "metres", metres: 500 }],
    ["１，０００m", { kind: "metres", metres: 1000 }],
    ["1.5e3m", { kind: "metres", metres: 1500 }],
    ["15min", { kind: "minutes", minutes: 15 }],
  ])("%s is read", (text, wish) => {
    expect(readReach(text)).toEqual({ kind: "read", wish })
  })
})

describe("where a reach comes from", () => {
  const withPacks: Pick<Atlas, "standards"> = { standards: shippedPacks() }
  const offers = reachOffers(withPacks)

  it("is the city's own standard where nobody typed any, and says which", () => {
    expect(askedReach(null, offers)).toMatchObject({
      text: "15min",
      source: { kind: "pack", role: "service-centre" },
    })
  })

  it("is nothing at all where the city's standards name none: no default is hidden", () => {
    expect(askedReach(null, reachOffers({ standards: [] }))).toBeNull()
  })

  it("is told from what was typed by hand", () => {
    expect(askedReach("500m", offers)?.source).toEqual({ kind: "living-circle", minutes: 10 })
    expect(askedReach("501m", offers)?.source).toEqual({ kind: "typed" })
  })
})

it("takes a place only near the city, and a count only from 1 to 50", () => {
  const bounds = [119, 25.9, 119.6, 26.2] as const
  expect(placeFrom("119.3， 26.08", bounds)).toEqual([119.3, 26.08])
  for (const wrong of ["26.08, 119.3", "119.3", "119.3, x", "", "1,2,3"]) expect(placeFrom(wrong, bounds)).toBeNull()
  expect(["5", "５", "0", "51", "2.5", "-1", ""].map(readCount)).toEqual([5, 5, null, null, null, null, null])
})
