import { describe, expect, it } from "vitest"
import { indexAtlas } from "../../src/domain/atlas-index.ts"
import type { Scores } from "../../src/domain/finding.ts"
import { isInSpan } from "../../src/domain/hall-hours.ts"
import { mayBeltStandOnWall, mayStandOnWall } from "../../src/domain/on-wall.ts"
import type { Site } from "../../src/domain/site.ts"
import { attractScenes } from "../../src/surfaces/kiosk/attract-scenes.ts"
import { brandScenes, stagesScene } from "../../src/surfaces/wall/brand-scenes.ts"
import { pairsOnWall } from "../../src/surfaces/wall/pairs-on-wall.ts"
import { wallFigureOf, wallSitesOf } from "../../src/surfaces/wall/wall-figures.ts"
import { wallScenes } from "../../src/surfaces/wall/wall-scenes.ts"
import { fuzhou } from "../data/fuzhou.ts"

const index = indexAtlas(fuzhou)
const shown = fuzhou.sites.find(mayStandOnWall)
if (shown === undefined) throw new Error("Fuzhou allows no site on a wall")

describe("what a wall may show unasked", () => {
  const spoilt: readonly (readonly [string, Partial<Site>])[] = [
    ["was not allowed by the atlas", { showOnWall: false }],
    ["rests on a weak report", { evidenceGrade: "C" }],
    ["rests on no graded report", { evidenceGrade: null }],
    ["is undated", { reportedDate: null }],
    ["has ended", { condition: "ended" }],
    ["has moved", { condition: "moved" }],
    ["is a memorial", { kind: "memorial-park" }],
    ["is off the map until asked for", { shownByDefault: false }],
  ]
  it.each(spoilt)("no site that %s", (_why, change) => {
    expect(mayStandOnWall(shown)).toBe(true)
    expect(mayStandOnWall({ ...shown, ...change })).toBe(false)
  })

  it("no belt with a memorial place on it, neither on a wall nor in the attract loop", () => {
    const belt = fuzhou.belts.find((one) => mayBeltStandOnWall(one, index) && one.sites.length > 0)
    const [first] = belt?.sites ?? []
    if (belt === undefined) throw new Error("no belt stands on a wall")
    const sites = fuzhou.sites.map((site) => (site.id === first ? { ...site, kind: "memorial-park" as const } : site))
    const atlas = { ...fuzhou, sites }
    const told = (scenes: readonly { readonly kind: string; readonly belt?: { readonly id: string } }[]) =>
      scenes.flatMap((scene) => scene.belt?.id ?? [])
    expect(told(wallScenes(fuzhou, index, null, null))).toContain(belt.id)
    expect(told(wallScenes(atlas, indexAtlas(atlas), null, null))).not.toContain(belt.id)
    expect(told(attractScenes(atlas, indexAtlas(atlas)))).not.toContain(belt.id)
  })

  it("names only sites that may be named, and gives figures only with year and source", () => {
    let figures = 0
    for (const belt of fuzhou.belts) {
      for (const site of wallSitesOf(belt, index)) expect(mayStandOnWall(site), site.id).toBe(true)
      const found = wallFigureOf(belt, index)
      if (found === null) continue
      figures += 1
      expect(found.year).toBeGreaterThan(2000)
      expect(["A", "B"]).toContain(found.source.grade)
    }
    expect(figures).toBeGreaterThan(0)
  })

  it("tells of a standard only where something is known to be met", () => {
    const [standard] = fuzhou.standards
    if (standard === undefined) throw new Error("no standard")
    const scored = (states: readonly number[]): Scores => ({
      on: "2026-11-22",
      tables: [{ pack: standard.id, what: "belt", rows: 1, items: 2, states: Uint8Array.from(states) }],
    })
    const kinds = (scores: Scores) => wallScenes(fuzhou, index, scores, null).map(({ kind }) => kind)
    expect(kinds(scored([2, 2]))).not.toContain("findings")
    expect(kinds(scored([0, 2]))).toContain("findings")
  })
})

describe("the evening of a wall", () => {
  const at = (clock: string): Date => new Date(`2026-11-24T${clock}:00`)
  it.each([
    ["17:59", false],
    ["18:00", true],
    ["23:59", true],
    ["00:30", true],
    ["06:59", true],
    ["07:00", false],
  ])("from six to seven in the morning: %s is dim: %s", (clock, dim) => {
    expect(isInSpan({ from: "18:00", to: "07:00" }, at(clock))).toBe(dim)
  })
})

describe("who is within reach, on a wall", () => {
  const reach = { facilities: "党群服务中心", reach: "1 公里", share: "61 %", parts: [], rule: "某标准" }

  it("is told early in the loop where it is known, and not at all where it is not", () => {
    const kinds = (told: typeof reach | null) => wallScenes(fuzhou, index, null, told).map(({ kind }) => kind)
    expect(kinds(null)).not.toContain("reach")
    expect(kinds(reach).indexOf("reach")).toBeLessThan(6)
  })

  it("lets no pair show a site by the back door", () => {
    const hidden = fuzhou.sites.find((site) => !mayStandOnWall(site))
    if (hidden === undefined) throw new Error("Fuzhou allows every site on a wall")
    const unit = { name: { zh: "甲" }, site: shown.id, at: null }
    const pair = (right: typeof shown.id) => ({ id: right, left: unit, right: { ...unit, site: right } }) as never
    expect(pairsOnWall([pair(shown.id), pair(hidden.id)], index).map(({ id }) => id)).toEqual([shown.id])
  })
})

describe("the brands on a wall", () => {
  it("are told one at a time, each with its core and what it does, and never a case from elsewhere", () => {
    const told = brandScenes(fuzhou, index)
    expect(told.length).toBeGreaterThan(3)
    expect(new Set(told.map(({ brand }) => brand.id)).size).toBe(told.length)
    for (const { brand } of told) {
      expect([brand.elsewhere, brand.core === null]).toEqual([false, false])
      expect(brand.highlights.length + brand.carriers.length).toBeGreaterThan(0)
    }
  })

  it("are counted by stage only where a stage is known", () => {
    expect(stagesScene(fuzhou)).toBeNull()
    const [first, second] = fuzhou.brands.filter(({ elsewhere }) => !elsewhere)
    const abroad = fuzhou.brands.find(({ elsewhere }) => elsewhere)
    if (first === undefined || second === undefined || abroad === undefined) throw new Error("too few brands")
    const lit = { stage: "lit" } as const
    const found = stagesScene({ brands: [{ ...first, ...lit }, second, { ...abroad, ...lit }] })
    expect([found?.of, found?.counts.find(([stage]) => stage === "lit"), found?.counts.at(-1)]).toEqual([
      ...[2, ["lit", 1], [null, 1]],
    ])
  })
})
