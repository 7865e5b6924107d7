import type { AtlasIndex } from "../../domain/atlas-index.ts"
import type { Belt } from "../../domain/belt.ts"
import type { Figure } from "../../domain/figure.ts"
import type { LocalText } from "../../domain/local-text.ts"
import { mayStandOnWall } from "../../domain/on-wall.ts"
import type { Site } from "../../domain/site.ts"
import type { Source } from "../../domain/source.ts"

/** A counted result that a wall may show: a number, of a year, from a source. */
export type WallFigure = {
  readonly figure: Figure
  readonly year: number
  readonly source: Source
  /** Whose result it is. */
  readonly of: LocalText
}

/** The sites of a belt that a wall may name, stops first in their order. */
export const wallSitesOf = (belt: Belt, index: AtlasIndex): readonly Site[] => {
  const ids = [...belt.stops, ...belt.sites.filter((id) => !belt.stops.includes(id))]
  return ids.flatMap((id) => index.sites.get(id) ?? []).filter(mayStandOnWall)
}

const COUNTED = new Set(["件", "场", "人", "人次", "家", "户", "个", "项", "小时", "名", "次"])

/** The result that says most of a belt: of the newest year, then the largest; null where none is dated and sourced. */
export const wallFigureOf = (belt: Belt, index: AtlasIndex): WallFigure | null => {
  let best: WallFigure | null = null
  let [newest, most] = [0, 0]
  for (const site of wallSitesOf(belt, index)) {
    const brand = site.brand === null ? undefined : index.brands.get(site.brand)
    for (const figure of [...site.figures, ...(brand?.figures ?? [])]) {
      const source = figure.source === null ? undefined : index.sources.get(figure.source)
      const { value, year, unit } = figure
      if (typeof value !== "number" || year === null || source === undefined || source.grade === "C") continue
      if (unit === null || !COUNTED.has(unit.zh)) continue
      if (year < newest || (year === newest && value <= most)) continue
      newest = year
      most = value
      best = { figure, year, source, of: site.name }
    }
  }
  return best
}
