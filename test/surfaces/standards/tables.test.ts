import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { countStates, stateAt } from "../../../src/domain/finding.ts"
import { stepFrom } from "../../../src/surfaces/standards/matrix/grid-steps.ts"
import { matrixLines } from "../../../src/surfaces/standards/matrix/matrix-lines.ts"
import { windowOf } from "../../../src/surfaces/standards/matrix/window.ts"
import { settlingsOf } from "../../../src/surfaces/standards/overview/settlings.ts"
import { askedOf, coverageOf, percentMet, togetherOf } from "../../../src/surfaces/standards/roll-ups.ts"
import { NO_ASK, SORTS } from "../../../src/surfaces/standards/standards-ask.ts"
import { checkedCity } from "../../worlds/checked-city.ts"

const TODAY = "2026-11-22"
const fuzhou = await checkedCity("fuzhou", TODAY)
const sample = await checkedCity("sample", TODAY)
const NO_QUESTION = { ...NO_ASK, item: null }

describe("the coverage table of Fuzhou", () => {
  const { table, rows } = fuzhou.pack("wu-ge-yi")
  const coverage = coverageOf(table, rows, "unit")

  it("counts the nine demonstration belts, and leaves the other groupings out of every denominator", () => {
    expect(coverage.city.rows).toHaveLength(9)
    expect(coverage.exempt).toBe(23)
    for (const counts of coverage.city.items) expect(askedOf(counts)).toBe(9)
  })

  it("says of nearly everything that it is not known, and gives no percentage", () => {
    const counts = countStates(table, coverage.city.rows)
    expect(counts.unknown).toBeGreaterThan(40)
    expect(counts.unmet).toBe(0)
    expect(coverage.city.items.map(percentMet)).toEqual([null, null, null, null, null])
  })

  it("gives the high-tech zone its own row beside its district, and gathers them again by district", () => {
    const zone = coverage.parts.find(({ name }) => name === "福州高新区")
    expect(zone?.district).toBe("闽侯县")
    const byDistrict = coverageOf(table, rows, "district")
    expect(byDistrict.parts.map(({ name }) => name)).not.toContain("福州高新区")
  })
})

describe("roll-ups", () => {
  it.each(["wu-ge-yi", "ten-items", "liu-you", "wu-ge-ji-ben"])("of %s add up to the whole city", (id) => {
    const { table, rows } = sample.pack(id)
    for (const by of ["unit", "district"] as const) {
      const { city, parts, exempt } = coverageOf(table, rows, by)
      expect(parts.flatMap((part) => part.rows).sort((a, b) => a - b)).toEqual(city.rows)
      expect(city.rows.length + exempt).toBe(rows.length)
      city.items.forEach((counts, item) => {
        expect(parts.reduce((sum, part) => sum + (part.items[item]?.met ?? 0), 0)).toBe(counts.met)
        expect(parts.reduce((sum, part) => sum + (part.items[item]?.unknown ?? 0), 0)).toBe(counts.unknown)
      })
    }
  })

  it("say a share only where nothing is unknown, and never round it up to the whole", () => {
    const none = { met: 0, unmet: 0, unknown: 0, planned: 0, "not-applicable": 3 }
    expect(percentMet(none)).toBeNull()
    expect(percentMet({ ...none, met: 199, unmet: 1 })).toBe(99)
    expect(percentMet({ ...none, met: 199, unknown: 1 })).toBeNull()
    expect(percentMet({ ...none, met: 4 })).toBe(100)
  })

  it("settle several items by an unmet one, and leave them open for an unknown one", () => {
    const none = { met: 2, unmet: 0, unknown: 0, planned: 0, "not-applicable": 0 }
    expect(togetherOf(none)).toBe("met")
    expect(togetherOf({ ...none, planned: 1 })).toBe("planned")
    expect(togetherOf({ ...none, planned: 1, unknown: 1 })).toBe("unknown")
    expect(togetherOf({ ...none, unknown: 1, unmet: 1 })).toBe("unmet")
  })
})

describe("the matrix", () => {
  const { table, rows, standard } = sample.pack("wu-ge-yi")
  const rowsOf = (question: Partial<Parameters<typeof matrixLines>[2]>): number[] =>
    matrixLines(table, rows, { ...NO_QUESTION, ...question }).flatMap((line) => (line.kind === "row" ? [line.row] : []))

  it("shows each belt that is asked once, in every order, grouped or not", () => {
    const asked = coverageOf(table, rows, "unit").city.rows
    for (const sort of SORTS)
      for (const grouped of [false, true]) expect(rowsOf({ sort, grouped }).sort((a, b) => a - b)).toEqual(asked)
  })

  it("puts the rows with most to do first when asked", () => {
    for (const sort of ["unmet", "unknown"] as const) {
      const counts = rowsOf({ sort }).map((row) => countStates(table, [row])[sort])
      expect(counts).toEqual([...counts].sort((a, b) => b - a))
    }
  })

  it("filters by the state of one item, or of any", () => {
    const mark = standard.items.findIndex(({ id }) => id === "mark")
    const unmet = rowsOf({ state: "unmet", item: mark })
    expect(unmet.length).toBeGreaterThan(0)
    expect(unmet.every((row) => stateAt(table, row, mark) === "unmet")).toBe(true)
    expect(rowsOf({ state: "unmet" }).length).toBeGreaterThanOrEqual(unmet.length)
  })

  it("shows the groupings it does not ask only to who asks for 不适用", () => {
    const exempt = rows.findIndex(({ belt }) => belt?.kind === "building-cluster")
    expect(rowsOf({})).not.toContain(exempt)
    expect(rowsOf({ state: "not-applicable" })).toContain(exempt)
  })

  it("heads each group with its name and the number of its rows", () => {
    const lines = matrixLines(table, rows, { ...NO_QUESTION, grouped: true, by: "district" })
    const heads = lines.flatMap((line) => (line.kind === "group" ? [line] : []))
    expect(heads).toHaveLength(6)
    expect(heads.reduce((sum, { rows: count }) => sum + count, 0)).toBe(rowsOf({}).length)
    expect(lines[0]?.kind).toBe("group")
  })
})

describe("a long table's window", () => {
  it("holds every line that is seen, and leaves room for all the others", () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(200), fc.nat(20_000_000), fc.nat(3000), (lines, height, top, seen) => {
        const px = height + 1
        const { first, end, abovePx, belowPx } = windowOf(lines, px, top, seen)
        expect(abovePx + (end - first) * px + belowPx).toBe(lines * px)
        expect(first).toBeLessThanOrEqual(Math.floor(Math.min(top, lines * px) / px))
        expect(end).toBeGreaterThanOrEqual(Math.min(lines, Math.floor((top + seen) / px)))
        expect(end - first).toBeLessThanOrEqual(Math.ceil(seen / px) + 18)
      }),
    )
  })
})

describe("walking the matrix by keys", () => {
  const KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"]

  it("never leaves it", () => {
    const walk = fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.boolean()), { maxLength: 30 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }), walk, (lines, columns, keys) => {
        let place = { line: 0, column: 0 }
        for (const [key, control] of keys) {
          place = stepFrom(place, key, control, lines, columns) ?? place
          expect(place.line).toBeGreaterThanOrEqual(0)
          expect(place.line).toBeLessThan(lines)
          expect(place.column).toBeGreaterThanOrEqual(0)
          expect(place.column).toBeLessThan(columns)
        }
      }),
    )
  })

  it("goes to the ends of the row and of the table, and leaves other keys alone", () => {
    const from = { line: 3, column: 2 }
    expect(stepFrom(from, "End", false, 10, 6)).toEqual({ line: 3, column: 5 })
    expect(stepFrom(from, "Home", true, 10, 6)).toEqual({ line: 0, column: 0 })
    expect(stepFrom(from, "Enter", false, 10, 6)).toBeNull()
    expect(stepFrom(from, "a", false, 10, 6)).toBeNull()
  })
})

describe("what would settle the most", () => {
  const { finding, table } = fuzhou.pack("wu-ge-yi")
  const findings = coverageOf(table, fuzhou.pack("wu-ge-yi").rows, "unit").city.rows.flatMap((row) =>
    Array.from({ length: table.items }, (_, item) => finding(row, item)),
  )

  it("gathers unknowns that the same thing would settle, the most first, and forgets none", () => {
    const settlings = settlingsOf(findings, (one) => (one.state === "unknown" ? one.reason.kind : null), 99)
    const counts = settlings.map(({ findings: count }) => count)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
      findings.filter(({ state }) => state === "unknown").length,
    )
    for (const { findings: count, rows } of settlings) expect(rows).toBeLessThanOrEqual(count)
  })

  it("says nothing where nothing is unknown", () => {
    expect(settlingsOf(findings, () => null, 3)).toEqual([])
  })
})
