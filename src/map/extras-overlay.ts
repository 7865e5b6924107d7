import { ScatterplotLayer } from "@deck.gl/layers"
import { MapLibreOverlay } from "@deck.gl/maplibre"
import type { Map as MapLibreMap } from "maplibre-gl"
import type { DemandPoint } from "../domain/demand.ts"
import type { DotsSpec, ExtraSpec, HexagonsSpec } from "../layers/extras.ts"

/** The one overlay for the life of a map. */
export type ExtrasOverlay = { readonly show: (extras: readonly ExtraSpec[]) => void }

const dots = (spec: DotsSpec): ScatterplotLayer<DemandPoint> =>
  new ScatterplotLayer<DemandPoint>({
    id: spec.id,
    data: spec.points,
    getPosition: ({ at }) => [at[0], at[1]],
    // The area of a dot, not its width, stands for how many it counts.
    getRadius: ({ weight }) => 7 * Math.sqrt(weight),
    radiusUnits: "meters",
    radiusMinPixels: 1.2 * spec.enlargement,
    radiusMaxPixels: 8 * spec.enlargement,
    getFillColor: [...spec.colour],
  })

const isDots = (spec: ExtraSpec): spec is DotsSpec => spec.kind === "dots"
const isHexagons = (spec: ExtraSpec): spec is HexagonsSpec => spec.kind === "hexagons"

/** Lays the overlay over a map that has loaded. Overlaid, not interleaved: it comes back after a lost GL context. */
export const layExtras = (map: MapLibreMap): ExtrasOverlay => {
  const overlay = new MapLibreOverlay({ interleaved: false, layers: [] })
  map.addControl(overlay)
  let wanted: readonly ExtraSpec[] = []
  return {
    show: (extras) => {
      wanted = extras
      const hexagons = extras.filter(isHexagons)
      overlay.setProps({ layers: extras.filter(isDots).map(dots) })
      if (hexagons.length === 0) return
      // What gathers points into hexagons weighs more than all else here: fetched with the first of them.
      void import("./hexagon-layer.ts").then(({ hexagonLayer }) => {
        if (wanted === extras)
          overlay.setProps({ layers: [...hexagons.map(hexagonLayer), ...extras.filter(isDots).map(dots)] })
      })
    },
  }
}
