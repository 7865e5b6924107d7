import type { FeatureCollection, Point } from "geojson"
import { disc } from "./disc.ts"
import type { Focus } from "./focus.ts"
import { focusSites } from "./focus-sites.ts"
import type { LayerSpec, Reading, SourceSpec } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"
import { pointed } from "./pointed.ts"
import type { SiteProperties } from "./scene.ts"
import type { SteppedAside } from "./step-aside.ts"

/** The layers of what the page is about: `ground` under the belts, `marks` above everything that is not chosen. */
export type ChosenLayers = { readonly ground: readonly LayerSpec[]; readonly marks: readonly LayerSpec[] }

/** A chosen site's disc, the sites in focus, and the one pointed at. Not needed for the first sight of a city. */
export const chosenLayers = (palette: Palette, focus: Focus, reading: Reading): ChosenLayers => ({
  ground: disc(palette),
  marks: [...focusSites(palette, focus, reading), ...pointed(palette, focus, reading)],
})

/** Their sources; the focus's symbols are `standing` clear of one another. */
export const chosenSources = (
  focus: Focus,
  standing: SteppedAside,
  under: FeatureCollection<Point, SiteProperties>,
): Readonly<Record<string, SourceSpec>> => ({
  disc: { type: "geojson", data: focus.disc },
  "focus-threads": { type: "geojson", data: standing.threads },
  focus: { type: "geojson", data: standing.sites },
  pointed: { type: "geojson", data: under },
})
