import type { Layer } from "@deck.gl/core"
import { ScatterplotLayer } from "@deck.gl/layers"
import { MapLibreOverlay } from "@deck.gl/maplibre"
import type { Map as MapLibreMap } from "maplibre-gl"
import type { DemandPoint } from "../domain/demand.ts"
import type { DotsSpec, ExtraSpec } from "../layers/extras.ts"
import { mendLost } from "./mend-lost.ts"

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

/** The layer of an extra. What draws hexagons weighs more than all else here, and arcs are seldom: each is fetched with the first. */
const layerOf = async (spec: ExtraSpec): Promise<Layer> => {
  switch (spec.kind) {
    case "dots":
      return dots(spec)
    case "hexagons":
      return (await import("./hexagon-layer.ts")).hexagonLayer(spec)
    case "arcs":
      return (await import("./pair-arcs.ts")).arcLayer(spec)
    case "density":
      return (await import("./density-layer.ts")).densityLayer(spec)
  }
}

const ORDER: readonly ExtraSpec["kind"][] = ["hexagons", "density", "dots", "arcs"]

/**
 * Lays the overlay over a map that has loaded. Overlaid, not interleaved: the map's own context may come and go. One whose
 * context is lost is laid anew, with the same layers.
 */
export const layExtras = (map: MapLibreMap): ExtrasOverlay => {
  let overlay = laidOver(map)
  let wanted: readonly ExtraSpec[] = []
  const draw = (): void => {
    const [drawn, into] = [wanted, overlay]
    // Dots lie over hexagons and under arcs.
    const inOrder = [...drawn].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
    void Promise.all(inOrder.map(layerOf)).then((layers) => {
      if (wanted === drawn && overlay === into) into.setProps({ layers })
    })
  }
  const mend = ({ target }: Event): void => {
    if (!(target instanceof HTMLCanvasElement) || target === map.getCanvas()) return
    const lost = overlay
    mendLost(target, 0, () => {
      if (overlay !== lost || !map.hasControl(lost)) return // the map itself was made anew meanwhile
      map.removeControl(lost)
      overlay = laidOver(map)
      draw()
    })
  }
  const container = map.getContainer()
  // The event stays at its canvas: it is met on its way down.
  container.addEventListener("webglcontextlost", mend, { capture: true })
  map.once("remove", () => container.removeEventListener("webglcontextlost", mend, { capture: true }))
  return {
    show: (extras) => {
      if (extras === wanted) return
      wanted = extras
      draw()
    },
  }
}

const laidOver = (map: MapLibreMap): MapLibreOverlay => {
  const overlay = new MapLibreOverlay({ interleaved: false, layers: [] })
  map.addControl(overlay)
  return overlay
}
