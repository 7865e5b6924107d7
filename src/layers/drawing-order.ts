import { baseGround } from "./base-ground.ts"
import { baseLabels } from "./base-labels.ts"
import type { FindBase } from "./base-source.ts"
import { beltBeads, beltSiteNames, beltSites } from "./belt-sites.ts"
import { beltLines, beltNames } from "./belts.ts"
import type { ChosenLayers } from "./chosen.ts"
import type { Focus } from "./focus.ts"
import type { GuideLayers } from "./guide.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import { otherSiteNames, otherSites } from "./other-sites.ts"
import type { Palette } from "./palette.ts"
import { siteRoom } from "./site-room.ts"

/** All that the layers are drawn from, beside their sources. */
export type Drawing = {
  readonly palette: Palette
  readonly find: FindBase
  readonly focus: Focus
  readonly reading: Reading
  /** False until the city's facts have arrived: the base is drawn first. */
  readonly withScene: boolean
  /** What the page is about; its layers come with the first choice. */
  readonly chosen: ChosenLayers | null
  /** A tour being shown; its layers come with its code. */
  readonly guide: GuideLayers | null
}

const NO_GUIDE: GuideLayers = { lines: [], marks: [], alone: false }
const NOTHING_CHOSEN: ChosenLayers = { ground: [], marks: [] }

/** The one drawing order, from the paper up. Of two labels that collide, the later one here stays. */
export const layersFor = ({
  palette,
  find,
  focus,
  reading,
  withScene,
  chosen,
  guide,
}: Drawing): readonly LayerSpec[] => {
  const base = { ground: baseGround(palette, find, reading), labels: baseLabels(palette, find, reading) }
  if (!withScene) return [...base.ground, ...base.labels]
  const { lines, marks, alone } = guide ?? NO_GUIDE
  const { ground, marks: chosenMarks } = chosen ?? NOTHING_CHOSEN
  return [
    ...base.ground,
    ...ground,
    ...beltLines(palette, focus, reading, guide !== null),
    ...lines,
    ...base.labels,
    ...(alone ? [] : otherSiteNames(palette, focus, reading)),
    // A belt's name comes before a dot; all other names keep clear of dots.
    siteRoom("other-sites", reading),
    ...(alone ? [] : otherSites(palette, focus, reading)),
    ...beltBeads(palette, focus, reading),
    ...beltSiteNames(palette, focus, reading),
    ...beltNames(palette, focus, reading),
    ...beltSites(palette, focus, reading),
    ...chosenMarks,
    ...marks,
  ]
}
