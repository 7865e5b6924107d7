import { baseGround, baseLabels, type FindBase } from "./basemap.ts"
import { beltLines, beltNames } from "./belts.ts"
import { disc } from "./disc.ts"
import type { Focus } from "./focus.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"
import { beltSites, focusSites, otherSites } from "./sites.ts"

/** All that the layers are drawn from, beside their sources. */
export type Drawing = {
  readonly palette: Palette
  readonly find: FindBase
  readonly focus: Focus
  readonly hovered: string | null
  readonly reading: Reading
  /** False until the city's facts have arrived: the base is drawn first. */
  readonly withScene: boolean
}

/** The one drawing order, from the paper up. Later labels win over earlier ones. */
export const layersFor = ({ palette, find, focus, hovered, reading, withScene }: Drawing): readonly LayerSpec[] => [
  ...baseGround(palette, find),
  ...(withScene ? [...disc(palette), ...beltLines(palette, focus, reading)] : []),
  ...baseLabels(palette, find, reading),
  ...(withScene
    ? [
        ...otherSites(palette, focus, reading),
        ...beltSites(palette, focus, reading),
        ...beltNames(palette, focus, reading),
        ...focusSites(palette, focus, hovered, reading),
      ]
    : []),
]
