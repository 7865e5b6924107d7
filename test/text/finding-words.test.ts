import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { standardsContext } from "../../src/compute/standards/context.ts"
import { findingOf } from "../../src/compute/standards/finding-of.ts"
import { scoreAtlas } from "../../src/compute/standards/score-atlas.ts"
import type { Finding, StateCounts } from "../../src/domain/finding.ts"
import type { Language } from "../../src/domain/local-text.ts"
import { asBeltId, asSiteId, asStandardId } from "../../src/ingest/ids.ts"
import enFindings from "../../src/text/en/findings.json" with { type: "json" }
import enTerms from "../../src/text/en/terms.json" with { type: "json" }
import {
  type FindingNames,
  type SayFinding,
  sayCounts,
  sayReason,
  saySettles,
  sayState,
  withFindingWords,
} from "../../src/text/finding-words.ts"
import { openBook, sayIn } from "../../src/text/say.ts"
import zhFindings from "../../src/text/zh/findings.json" with { type: "json" }
import zhTerms from "../../src/text/zh/terms.json" with { type: "json" }
import { anyScoredCity, manyPacks } from "../worlds/any-scored-city.ts"
import { TODAY } from "../worlds/scored-city.ts"

const SAY: Readonly<Record<Language, SayFinding>> = {
  zh: withFindingWords(zhFindings, sayIn("zh")),
  en: withFindingWords(enFindings, sayIn("en")),
}
const BUSY = { timeout: 30_000 } // so many findings on a machine that runs other tests

const NAMES: FindingNames = { site: (id) => `“${id}”`, box: (_pack, box) => `[${box}]` }

beforeAll(() => {
  openBook("zh", zhTerms)
  openBook("en", enTerms)
})

const about = {
  ...{ pack: asStandardId("p"), item: "i", support: [] },
  subject: { kind: "belt", belt: asBeltId("b") },
} as const

const said = (finding: Finding) => [sayReason(SAY.zh, finding, NAMES), sayReason(SAY.en, finding, NAMES)]

describe("a finding in words", () => {
  it("says how many there are and how many are missing", () => {
    expect(said({ ...about, state: "unmet", reason: { kind: "too-few", count: 3, atLeast: 8 } })).toEqual([
      "3 个，少 5 个（应不少于 8 个）",
      "3 of 8; 5 more",
    ])
    expect(
      said({ ...about, state: "unmet", reason: { kind: "share-short", count: 8, of: 12, atLeastPercent: 90 } }),
    ).toEqual(["12 中有 8 符合，少 3（应不少于 90%）", "8 of 12; 3 more (at least 90 % asked for)"])
  })

  it("calls weak evidence what it is", () => {
    const weak: Finding = { ...about, state: "unknown", reason: { kind: "weak-evidence" } }
    expect(said(weak)[0]).toBe("报道提及，待核实")
    expect(saySettles(SAY.zh, weak)).toContain("有日期的现场照片")
  })

  it("names the sites a line misses, and not a hundred of them", () => {
    const misses = (count: number): Finding => {
      const sites = Array.from({ length: count }, (_, index) => asSiteId(`s${index}`))
      return { ...about, state: "unmet", reason: { kind: "line-misses", sites, withinMetres: 300 } }
    }
    expect(said(misses(2))[0]).toBe("线路未经过 “s0”、“s1”（300 米以内）")
    expect(said(misses(100))[0]).toContain("等 100 个")
  })

  it("has a sentence for whatever may be found, in both languages, and says what would settle it", BUSY, () => {
    fc.assert(
      fc.property(anyScoredCity, (plain) => {
        const context = standardsContext({ ...plain, standards: manyPacks }, TODAY, null)
        for (const [pack, { rows, items }] of scoreAtlas(context).tables.entries())
          for (let cell = 0; cell < rows * items; cell++) {
            const finding = findingOf(context, pack, Math.floor(cell / items), cell % items)
            for (const sentence of said(finding)) expect(sentence).not.toMatch(/\{\{|undefined|^finding\.|NaN/)
            const isOpen = finding.state === "unknown" || finding.state === "planned"
            for (const say of Object.values(SAY)) {
              const settles = saySettles(say, finding)
              if (isOpen) expect(settles).toMatch(/^(?!settles\.)./)
              else expect(settles).toBeNull()
            }
          }
      }),
      { numRuns: 30 },
    )
  })
})

const NONE: StateCounts = { met: 0, unmet: 0, unknown: 0, planned: 0, "not-applicable": 0 }

describe("counts in words", () => {
  it("leave out what there is none of, and never count what is not asked", () => {
    expect(sayCounts(SAY.zh, { ...NONE, met: 1, unknown: 4 })).toBe("达标 1 项 · 待核实 4 项 · 共 5 项")
    expect(sayCounts(SAY.zh, { ...NONE, met: 1, "not-applicable": 2 })).toBe("达标 1 项 · 共 1 项 · 另有 2 项不适用")
    expect(sayCounts(SAY.zh, { ...NONE, "not-applicable": 5 })).toBe("另有 5 项不适用")
    expect(sayCounts(SAY.zh, NONE)).toBe("共 0 项")
  })

  it("say 符合 of a checklist", () => {
    expect(sayCounts(SAY.zh, { ...NONE, met: 6 }, true)).toBe("符合 6 项 · 共 6 项")
    expect([sayState(SAY.zh, "met", true), sayState(SAY.zh, "met")]).toEqual(["符合", "达标"])
  })

  it("never speak of percent", () => {
    fc.assert(
      fc.property(fc.record({ met: fc.nat(9), unmet: fc.nat(9), unknown: fc.nat(9), planned: fc.nat(9) }), (counts) => {
        for (const say of Object.values(SAY)) expect(sayCounts(say, { ...NONE, ...counts })).not.toContain("%")
      }),
    )
  })
})
