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
 * context is lost is laid anew, with the same layers. Once it has drawn arcs the map is told so, and leaves out the lines that
 * stand in for them; one that breaks, or is gone for now, draws none.
 */
export const layExtras = (map: MapLibreMap): ExtrasOverlay => {
  let wanted: readonly ExtraSpec[] = []
  let drawn: readonly ExtraSpec[] = []
  let isTold = false
  const tell = (hasArcs: boolean): void => {
    if (hasArcs === isTold) return
    isTold = hasArcs
    map.setGlobalStateProperty("arcs", hasArcs)
    map.getContainer().dataset["arcs"] = hasArcs ? "drawn" : "none"
  }
  const gone = (): void => {
    drawn = []
    tell(false)
  }
  const lay = (): MapLibreOverlay => {
    const laid = new MapLibreOverlay({
      interleaved: false,
      layers: [],
      onAfterRender: () => tell(drawn.some(({ kind }) => kind === "arcs")),
      onError: (error) => {
        console.warn(error)
        gone()
      },
    })
    map.addControl(laid)
    return laid
  }
  let overlay = lay()
  const draw = (): void => {
    const [asked, into] = [wanted, overlay]
    // Dots lie over hexagons and under arcs.
    const inOrder = [...asked].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
    void Promise.all(inOrder.map(layerOf)).then((layers) => {
      if (wanted !== asked || overlay !== into) return
      drawn = asked
      into.setProps({ layers })
    })
  }
  const mend = ({ target }: Event): void => {
    if (!(target instanceof HTMLCanvasElement) || target === map.getCanvas()) return
    const lost = overlay
    gone()
    mendLost(target, 0, () => {
      if (overlay !== lost || !map.hasControl(lost)) return // the map itself was made anew meanwhile
      map.removeControl(lost)
      overlay = lay()
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
