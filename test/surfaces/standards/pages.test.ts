import { describe, expect, it } from "vitest"
import type { Milestone } from "../../../src/domain/belt.ts"
import { stateAt } from "../../../src/domain/finding.ts"
import { ASPECTS, aspectBoxes, candidatesOf } from "../../../src/surfaces/standards/compare/candidates.ts"
import { factorRows, onAxis, radarAxes } from "../../../src/surfaces/standards/compare/factors.ts"
import { lessonsFor } from "../../../src/surfaces/standards/compare/models.ts"
import { progressOf } from "../../../src/surfaces/standards/showcase/showcase-of.ts"
import {
  endOfMonth,
  lanesOf,
  monthsInto,
  shareOf,
  spanOf,
  standingOn,
  yearsOf,
} from "../../../src/surfaces/standards/timeline/lanes.ts"
import { checkedCity } from "../../worlds/checked-city.ts"

const TODAY = "2026-11-22"
const fuzhou = await checkedCity("fuzhou", TODAY)
const sample = await checkedCity("sample", TODAY)

describe("belts side by side", () => {
  const { belts } = sample.atlas

  it("say of each planning factor what each belt says, and nothing for one that says nothing", () => {
    const silent = belts.filter(({ factors }) => factors.length === 0)
    const speaking = belts.filter(({ factors }) => factors.length === 8)
    const rows = factorRows([...speaking.slice(0, 2), ...silent.slice(0, 1)])
    expect(rows).toHaveLength(8)
    for (const { says } of rows) {
      expect(says[0]).not.toBeNull()
      expect(says[2]).toBeNull()
    }
  })

  it("draw a radar only of factors scored for every belt, and none of fewer than three", () => {
    for (const one of belts)
      for (const other of belts) {
        const axes = radarAxes([one, other])
        expect(axes.length === 0 || axes.length >= 3).toBe(true)
        for (const { factor, scores } of axes)
          expect(scores).toEqual(
            [one, other].map((belt) => belt.factors.find((each) => each.factor === factor)?.score?.value),
          )
      }
    expect(radarAxes(fuzhou.atlas.belts)).toEqual([])
    expect(radarAxes(belts.slice(0, 1))).toEqual([])
  })

  it("point the first axis up and stay within the circle", () => {
    expect(onAxis(0, 5, 1).y).toBe(-1)
    for (let axis = 0; axis < 5; axis++) {
      const { x, y } = onAxis(axis, 5, 0.5)
      expect(Math.hypot(x, y)).toBeCloseTo(0.5)
    }
  })

  it("learn only from belts that meet what they lack", () => {
    const { table } = sample.pack("wu-ge-yi")
    let lessons = 0
    for (let row = 0; row < table.rows; row++)
      for (const { item, models } of lessonsFor(table, row, 3)) {
        lessons += 1
        expect(["met", "not-applicable"]).not.toContain(stateAt(table, row, item))
        for (const model of models) expect(stateAt(table, model, item)).toBe("met")
      }
    expect(lessons).toBeGreaterThan(0)
  })

  it("find nobody to learn from where nothing is known of anybody", () => {
    const { table } = fuzhou.pack("wu-ge-yi")
    const asked = fuzhou.atlas.belts.findIndex(({ id }) => id === "cs-nanjiangbin")
    expect(lessonsFor(table, asked, 3)).toEqual([])
  })

  it("compare candidates by boxes that the city's packs really have", () => {
    const candidates = candidatesOf(sample.atlas.sites)
    expect(candidates.every(({ level, scope }) => level === null && scope === "two-new")).toBe(true)
    const [site] = sample.atlas.sites
    if (site === undefined) throw new Error("no site")
    for (const { boxes } of ASPECTS)
      expect(aspectBoxes(sample.atlas.standards, site, boxes).length).toBeGreaterThanOrEqual(boxes.length)
    expect(aspectBoxes([], site, ["organisation"])).toEqual([])
  })
})

describe("plan against fact", () => {
  const milestone = (plannedFor: string | null, doneOn: string | null): Milestone => ({
    what: "brands",
    plannedFor,
    doneOn,
  })

  it.each([
    [milestone("2019-12-31", "2019-10-15"), "2020-01-01", "done"],
    [milestone("2019-12-31", "2020-03-01"), "2021-01-01", "done-late"],
    [milestone("2019-12-31", "2020-03-01"), "2020-02-01", "late"],
    [milestone("2019-12-31", null), "2020-02-01", "open"],
    [milestone("2019-12-31", "2020-03-01"), "2019-12-31", "planned"],
    [milestone(null, null), "2020-02-01", "undated"],
    [milestone(null, "2019-01-01"), "2020-02-01", "done"],
  ])("%j stands on %s as %s", (given, on, standing) => {
    expect(standingOn(given, on)).toBe(standing)
  })

  it("runs over whole years from the plan's first, to today or the last plan", () => {
    const span = spanOf(sample.atlas.belts, TODAY)
    expect(span.from).toBe("2018-01-01")
    expect(span.to >= TODAY).toBe(true)
    expect(yearsOf(span)[0]).toBe(2018)
    expect(shareOf(span.from, span)).toBe(0)
    expect(shareOf(span.to, span)).toBe(1)
    expect(spanOf([], TODAY)).toEqual({ from: "2018-01-01", to: "2026-12-31" })
  })

  it("counts months forth and back alike, leap years too", () => {
    const span = { from: "2018-01-01", to: "2026-12-31" }
    for (let month = 0; month < 108; month++) expect(monthsInto(endOfMonth(span, month), span)).toBe(month)
    expect(endOfMonth(span, 25)).toBe("2020-02-29")
  })

  it("has no lane for a belt without milestones", () => {
    expect(lanesOf(fuzhou.atlas.belts)).toEqual([])
    expect(lanesOf(sample.atlas.belts)).toHaveLength(9)
  })
})

describe("the public page", () => {
  const { table, finding } = sample.pack("wu-ge-yi")
  const progress = sample.atlas.belts.flatMap((belt, row) => {
    const findings = Array.from({ length: table.items }, (_, item) => finding(row, item))
    return progressOf(belt, findings, sample.index, TODAY) ?? []
  })

  it("shows only what is met with a source, figures with year and source, and what was finished", () => {
    expect(progress.length).toBeGreaterThan(5)
    for (const { met, figures, done } of progress) {
      expect(met.length + figures.length + done.length).toBeGreaterThan(0)
      for (const { state, support } of met) {
        expect(state).toBe("met")
        expect(support.some(({ evidence }) => evidence?.source != null)).toBe(true)
      }
      for (const { year, source } of figures) expect([year, source]).not.toContain(null)
      for (const { doneOn } of done) expect(doneOn).not.toBeNull()
    }
  })

  it("shows nothing of what had not happened on the day", () => {
    const [belt] = sample.atlas.belts
    if (belt === undefined) throw new Error("no belt")
    expect(progressOf(belt, [], sample.index, "2018-11-27")?.done ?? []).toEqual([])
    expect(progressOf(belt, [], sample.index, "2018-11-28")?.done).toHaveLength(1)
  })
})
