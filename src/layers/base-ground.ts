import { roads } from "./base-roads.ts"
import type { FindBase } from "./base-source.ts"
import { growing, widths } from "./growing.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"

const ground = (palette: Palette, find: FindBase, grow: number): LayerSpec[] => {
  const layers: LayerSpec[] = [{ id: "paper", type: "background", paint: { "background-color": palette.paper } }]
  const relief = find("relief")
  if (relief !== null)
    for (const [metres, colour] of palette.hills)
      layers.push({
        id: `relief-${metres}`,
        type: "fill",
        ...relief,
        filter: ["==", ["get", "ele"], metres],
        paint: { "fill-color": colour, "fill-antialias": false },
      })
  const green = find("green")
  if (green !== null)
    layers.push({
      id: "green",
      type: "fill",
      ...green,
      paint: { "fill-color": ["match", ["get", "kind"], "wood", palette.wood, palette.park] },
    })
  // Shores first: where two waters overlap, the other's fill hides the shore within it, and one outline remains.
  const waters = (["water_below", "water"] as const).flatMap((name) => find(name) ?? [])
  waters.forEach((water, index) => {
    layers.push({
      id: `shore-${index}`,
      type: "line",
      ...water,
      layout: { "line-join": "round" },
      paint: { "line-color": palette.shore, "line-width": growing(widths(1, 1.8, 2.4, 3.2, 4), grow) },
    })
  })
  waters.forEach((water, index) => {
    layers.push({ id: `water-${index}`, type: "fill", ...water, paint: { "fill-color": palette.water } })
  })
  return layers
}

const metro = (palette: Palette, find: FindBase, grow: number): LayerSpec[] => {
  const layers: LayerSpec[] = []
  const lines = find("metro_lines")
  if (lines !== null)
    layers.push({
      id: "metro",
      type: "line",
      ...lines,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": ["coalesce", ["get", "colour"], palette.stationLabel],
        "line-width": growing(widths(0.6, 1.4, 2, 2.8, 4), grow),
        // By night a line's own colour is dark on dark.
        "line-opacity": palette.name === "light" ? 0.5 : 0.85,
      },
    })
  const stations = find("metro_stations")
  if (stations !== null)
    layers.push({
      id: "station",
      type: "circle",
      ...stations,
      minzoom: 11.2,
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 11, 1.6 * grow, 13, 3 * grow, 16, 5 * grow],
        "circle-color": palette.stationFill,
        "circle-stroke-color": palette.stationLabel,
        "circle-stroke-width": ["interpolate", ["linear"], ["zoom"], 11, 0.8 * grow, 15, 1.4 * grow],
        "circle-opacity": 0.95,
        "circle-stroke-opacity": 0.75,
      },
    })
  return layers
}

/** A sketch ends somewhere: its edge fades into the paper instead of being cut. */
const sheetEdge = (palette: Palette, find: FindBase): LayerSpec[] => {
  const edge = find("edge")
  if (edge === null) return []
  return [
    {
      id: "sheet-edge",
      type: "fill",
      ...edge,
      paint: { "fill-color": palette.paper, "fill-opacity": ["get", "opacity"], "fill-antialias": false },
    },
  ]
}

/** Ground, roads and rails: all of the base that lies below the belts. */
export const baseGround = (palette: Palette, find: FindBase, { enlargement }: Reading): readonly LayerSpec[] => [
  ...ground(palette, find, enlargement),
  ...roads(palette, find, enlargement),
  ...metro(palette, find, enlargement),
  ...sheetEdge(palette, find),
]
