import type { DataDrivenPropertyValueSpecification } from "maplibre-gl"
import type { FindBase } from "./base-source.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import { nameIn } from "./names.ts"
import type { Palette } from "./palette.ts"
import { isClass } from "./road-classes.ts"
import { sans, WATER_FACE } from "./type-faces.ts"

/** The base's lettering: above the belts' lines, giving way to every label of theirs. */
export const baseLabels = (palette: Palette, find: FindBase, reading: Reading): readonly LayerSpec[] => {
  const { language, enlargement } = reading
  const size = (at10: number, at15: number): DataDrivenPropertyValueSpecification<number> => [
    "interpolate",
    ["linear"],
    ["zoom"],
    10,
    at10 * enlargement,
    15,
    at15 * enlargement,
  ]
  const halo = { "text-halo-color": palette.halo, "text-halo-width": 1.4 * enlargement, "text-halo-blur": 0.4 }
  const name = nameIn(language)
  const layers: LayerSpec[] = []
  const stations = find("metro_stations")
  if (stations !== null)
    layers.push({
      id: "station-name",
      type: "symbol",
      ...stations,
      minzoom: 12.6,
      layout: {
        "text-field": name,
        "text-font": sans("Regular", language),
        "text-size": size(11.5, 13.5),
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.7,
        "text-justify": "auto",
        "text-padding": 6,
        "text-max-width": 9,
      },
      paint: { "text-color": palette.stationLabel, ...halo },
    })
  const roadNames = find("roads")
  if (roadNames !== null)
    layers.push({
      id: "road-name",
      type: "symbol",
      ...roadNames,
      minzoom: 13,
      filter: ["all", ["has", "name"], isClass("trunk", "primary", "secondary", "tertiary", "residential")],
      layout: {
        "symbol-placement": "line",
        "text-field": name,
        "text-font": sans("Regular", language),
        "text-size": size(11.5, 13),
        "text-letter-spacing": language === "zh" ? 0.18 : 0.02,
        "symbol-spacing": 420,
        "text-padding": 12,
        "text-max-angle": 30,
      },
      paint: { "text-color": palette.roadLabel, ...halo },
    })
  const places = find("places")
  if (places !== null)
    layers.push(
      {
        id: "hill-name",
        type: "symbol",
        ...places,
        filter: ["==", ["get", "kind"], "hill"],
        minzoom: 10.5,
        layout: {
          "text-field": name,
          "text-font": sans("Regular", language),
          "text-size": size(11, 14),
          "text-padding": 8,
        },
        paint: { "text-color": palette.placeLabel, ...halo },
      },
      {
        id: "district-name",
        type: "symbol",
        ...places,
        filter: ["in", ["get", "kind"], ["literal", ["district", "county", "town"]]],
        minzoom: 8.4,
        maxzoom: 14.5,
        layout: {
          "text-field": name,
          "text-font": sans("Medium", language),
          "text-size": size(13, 18),
          "text-letter-spacing": language === "zh" ? 0.35 : 0.12,
          "text-padding": 6,
          "text-max-width": 8,
          // A district is an area: its name may step aside.
          "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
          "text-radial-offset": 1.2,
          "symbol-sort-key": ["coalesce", ["get", "rank"], 5],
        },
        paint: { "text-color": palette.placeLabel, ...halo },
      },
      {
        id: "water-name",
        type: "symbol",
        ...places,
        filter: ["==", ["get", "kind"], "water"],
        minzoom: 9,
        layout: {
          "text-field": name,
          "text-font": WATER_FACE,
          "text-size": size(14, 19),
          "text-letter-spacing": language === "zh" ? 0.6 : 0.1,
          "text-rotate": ["coalesce", ["get", "turn"], 0],
          "text-padding": 4,
        },
        paint: { "text-color": palette.waterLabel, "text-halo-color": palette.water, "text-halo-width": 0.8 },
      },
      {
        id: "city-name",
        type: "symbol",
        ...places,
        filter: ["==", ["get", "kind"], "city"],
        maxzoom: 10,
        layout: {
          "text-field": name,
          "text-font": sans("Medium", language),
          "text-size": size(20, 24),
          "text-letter-spacing": 0.2,
        },
        paint: { "text-color": palette.cityLabel, ...halo },
      },
    )
  return layers
}
