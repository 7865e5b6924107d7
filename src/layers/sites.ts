import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl"
import { nameIn } from "./basemap.ts"
import type { Focus } from "./focus.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import { medallionName } from "./medallion.ts"
import type { Palette } from "./palette.ts"
import { BOLD, MEDIUM, REGULAR } from "./type-faces.ts"

// Medallions are drawn 44 px wide, the size of a chosen one; these factors make 22 px far and 34 px near.
const FAR = 0.5
const NEAR = 0.78
const FADED = 0.3

type Size = DataDrivenPropertyValueSpecification<number>

const growing = (far: number, near: number): Size => ["interpolate", ["linear"], ["zoom"], 10.5, far, 13.5, near]

const clusters = (
  source: "belt-sites" | "other-sites",
  palette: Palette,
  reading: Reading,
  opacity: number,
): LayerSpec[] => {
  const loud = source === "belt-sites"
  const grow = reading.enlargement
  return [
    {
      id: `${source}-cluster`,
      type: "circle",
      source,
      filter: ["has", "point_count"],
      paint: {
        "circle-radius": [
          "interpolate",
          ["linear"],
          ["get", "point_count"],
          2,
          (loud ? 13 : 10) * grow,
          50,
          (loud ? 20 : 17) * grow,
          1000,
          30 * grow,
        ],
        "circle-color": palette.cluster,
        "circle-stroke-width": (loud ? 2.5 : 1.5) * grow,
        "circle-stroke-color": loud
          ? [
              "case",
              ["==", ["get", "leastHue"], ["get", "greatestHue"]],
              hueColour(palette, ["get", "leastHue"]),
              palette.label,
            ]
          : palette.quiet.other,
        "circle-opacity": 0.96 * opacity,
        "circle-stroke-opacity": opacity,
      },
    },
    {
      id: `${source}-cluster-count`,
      type: "symbol",
      source,
      filter: ["has", "point_count"],
      layout: {
        "text-field": ["get", "point_count_abbreviated"],
        "text-font": BOLD,
        "text-size": (loud ? 13.5 : 12) * grow,
        "text-allow-overlap": true,
      },
      paint: { "text-color": palette.clusterText, "text-opacity": opacity },
    },
  ]
}

/** The colour for a belt's hue number kept as a feature property. */
export const hueColour = (palette: Palette, hue: ExpressionSpecification): ExpressionSpecification => {
  const cases = palette.belts.flatMap((colour, number): (number | string)[] => [number, colour])
  const match: unknown[] = ["match", ["%", ["to-number", hue, 0], palette.belts.length], ...cases, palette.quiet.other]
  return match as unknown as ExpressionSpecification
}

const colourOfSite = (palette: Palette): ExpressionSpecification => [
  "match",
  ["get", "hue"],
  "red",
  palette.quiet.red,
  "near",
  palette.quiet.near,
  palette.quiet.other,
]

/** Sites outside the demonstration belts: plain dots, so that the belts speak first. */
export const otherSites = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => {
  const opacity = focus.belt === null && focus.chosen === null ? 1 : FADED
  const grow = reading.enlargement
  return [
    {
      id: "other-sites-dot",
      type: "circle",
      source: "other-sites",
      filter: ["all", ["!", ["has", "point_count"]], ["!=", ["get", "belt"], focus.belt?.id ?? " "]],
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 9, 3 * grow, 12, 4.5 * grow, 15, 7 * grow],
        "circle-color": ["case", ["==", ["get", "look"], "exact"], colourOfSite(palette), palette.medallionPaper],
        "circle-stroke-color": colourOfSite(palette),
        "circle-stroke-width": 1.8 * grow,
        "circle-opacity": opacity,
        "circle-stroke-opacity": opacity,
      },
    },
    ...clusters("other-sites", palette, reading, opacity),
    {
      id: "other-sites-name",
      type: "symbol",
      source: "other-sites",
      minzoom: 13.2,
      filter: ["all", ["!", ["has", "point_count"]], ["!=", ["get", "belt"], focus.belt?.id ?? " "]],
      layout: siteNameLayout(reading, 12),
      paint: {
        "text-color": palette.stationLabel,
        "text-halo-color": palette.halo,
        "text-halo-width": 1.6 * grow,
        "text-opacity": opacity,
      },
    },
  ]
}

const siteNameLayout = (reading: Reading, size: number): NonNullable<SymbolLayerSpecification["layout"]> => ({
  "text-field": nameIn(reading.language),
  "text-font": size > 12 ? MEDIUM : REGULAR,
  "text-size": size * reading.enlargement,
  "text-variable-anchor": ["top", "bottom", "right", "left"],
  "text-radial-offset": 1.5,
  "text-justify": "auto",
  "text-max-width": reading.language === "zh" ? 9 : 11,
  "text-line-height": 1.25,
  "text-padding": 4,
})

/** Sites of the demonstration belts: medallions with the glyph of their kind and the stop number. */
export const beltSites = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => {
  const opacity = focus.belt === null && focus.chosen === null ? 1 : FADED
  const grow = reading.enlargement
  return [
    ...clusters("belt-sites", palette, reading, opacity),
    {
      id: "belt-sites-medallion",
      type: "symbol",
      source: "belt-sites",
      filter: ["all", ["!", ["has", "point_count"]], ["!=", ["get", "belt"], focus.belt?.id ?? " "]],
      layout: {
        "icon-image": medallionName(palette.name),
        "icon-size": growing(FAR * grow, NEAR * grow),
        "icon-overlap": "always",
      },
      paint: { "icon-opacity": opacity },
    },
    {
      id: "belt-sites-name",
      type: "symbol",
      source: "belt-sites",
      minzoom: 12.6,
      filter: ["all", ["!", ["has", "point_count"]], ["!=", ["get", "belt"], focus.belt?.id ?? " "]],
      layout: siteNameLayout(reading, 13),
      paint: {
        "text-color": palette.label,
        "text-halo-color": palette.halo,
        "text-halo-width": 1.8 * grow,
        "text-opacity": opacity,
      },
    },
  ]
}

/** The sites the page is about, never clustered, with the chosen and the hovered one lifted. */
export const focusSites = (
  palette: Palette,
  focus: Focus,
  hovered: string | null,
  reading: Reading,
): readonly LayerSpec[] => {
  const grow = reading.enlargement
  const chosen = focus.chosen?.id ?? " "
  const isChosen: ExpressionSpecification = ["==", ["get", "id"], chosen]
  return [
    {
      id: "focus-medallion",
      type: "symbol",
      source: "focus",
      filter: ["!", isChosen],
      layout: {
        "icon-image": medallionName(palette.name),
        "icon-size": growing(0.6 * grow, 0.86 * grow),
        "icon-overlap": "always",
      },
    },
    {
      id: "focus-name",
      type: "symbol",
      source: "focus",
      minzoom: 11,
      filter: ["!", isChosen],
      layout: siteNameLayout(reading, 13.5),
      paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 1.8 * grow },
    },
    {
      id: "hovered-ring",
      type: "circle",
      source: "focus",
      filter: ["==", ["get", "id"], hovered ?? " "],
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 10.5, 17 * grow, 13.5, 23 * grow],
        "circle-color": "rgba(0,0,0,0)",
        "circle-stroke-color": palette.ring,
        "circle-stroke-width": 2 * grow,
      },
    },
    {
      id: "chosen-ring",
      type: "circle",
      source: "focus",
      filter: isChosen,
      paint: {
        "circle-radius": 27 * grow,
        "circle-color": palette.medallionPaper,
        "circle-opacity": 0.9,
        "circle-stroke-color": palette.ring,
        "circle-stroke-width": 2.5 * grow,
      },
    },
    {
      id: "chosen-medallion",
      type: "symbol",
      source: "focus",
      filter: isChosen,
      layout: { "icon-image": medallionName(palette.name), "icon-size": grow, "icon-overlap": "always" },
    },
    {
      id: "chosen-name",
      type: "symbol",
      source: "focus",
      filter: isChosen,
      layout: {
        ...siteNameLayout(reading, 15),
        "text-font": BOLD,
        "text-radial-offset": 2.2,
        "text-allow-overlap": true,
      },
      paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 2.2 * grow },
    },
  ]
}
