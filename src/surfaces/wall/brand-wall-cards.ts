import type { CityReader } from "../../panels/kit/reader.ts"
import type { SayWall } from "../../text/wall-words.ts"
import type { BrandScene, StagesScene } from "./brand-scenes.ts"
import { cityRow } from "./city-cards.ts"
import { MOST_ROWS, row, type WallCard } from "./wall-row.ts"

/** A brand of the matrix: its slogan large, its core below, its highlights, else its carriers, as the list. */
export const brandCard = ({ brand }: BrandScene, reader: CityReader, say: SayWall): WallCard => {
  const { index, text } = reader
  const [source] = brand.sources.flatMap((id) => index.sources.get(id) ?? [])
  const about = [say("wall.tier"), say(`tier.${brand.tier}`), ...(brand.unit === null ? [] : [text(brand.unit)])]
  const core = brand.core === null ? "" : say("wall.brand-core", { core: text(brand.core) })
  return {
    about: about.join(" · "),
    title: brand.name === null ? say("brands.unnamed") : text(brand.name),
    figure: brand.slogan === null ? { value: core, unit: "" } : { value: text(brand.slogan), unit: core },
    list: (brand.highlights.length > 0 ? brand.highlights : brand.carriers)
      .slice(0, MOST_ROWS)
      .map((highlight) => row(text(highlight))),
    source: source === undefined ? cityRow(reader, say) : say("wall.source", { source: text(source.label) }),
  }
}

/** 培育进度: how many brands stand at each stage, of all. */
export const stagesCard = ({ of, counts }: StagesScene, reader: CityReader, say: SayWall): WallCard => {
  const lit = counts.find(([stage]) => stage === "lit")?.[1] ?? 0
  return {
    about: say("wall.tier"),
    title: say("wall.stages-title"),
    figure: { value: String(lit), unit: say("wall.stages-unit", { stage: say("brand-stage.lit"), of }) },
    list: counts.flatMap(([stage, count]) => {
      const told = say("wall.n-pieces", { count })
      if (stage !== null) return [row(say(`brand-stage.${stage}`), told)]
      return count === 0 ? [] : [row(say("wall.stage-not-public"), told, "unknown")]
    }),
    source: cityRow(reader, say),
  }
}
