/** The colours of one theme of the map: paper by day, ink by night. */
export type Palette = {
  readonly name: "light" | "dark"
  readonly paper: string
  readonly water: string
  readonly shore: string
  readonly park: string
  readonly wood: string
  /** Hill tints from the foot upwards, one for each contour of the relief. */
  readonly hills: readonly [metres: number, colour: string][]
  readonly roadCasing: string
  readonly road: string
  readonly mainRoad: string
  readonly motorway: string
  readonly lane: string
  readonly path: string
  readonly waterLabel: string
  readonly placeLabel: string
  readonly cityLabel: string
  readonly roadLabel: string
  readonly stationLabel: string
  readonly stationFill: string
  readonly label: string
  readonly halo: string
  /** Twelve belt hues, neighbours far apart, each readable on this ground. */
  readonly belts: readonly string[]
  /** Sites of groupings that are not demonstration belts, by scope. */
  readonly quiet: { readonly red: string; readonly near: string; readonly other: string }
  readonly cluster: string
  readonly clusterText: string
  readonly medallionPaper: string
  readonly ring: string
  readonly demand: string
}

export const LIGHT: Palette = {
  name: "light",
  paper: "#F6F2E9",
  water: "#BCD6E4",
  shore: "#8DB3C9",
  park: "#DCE6CB",
  wood: "#E0E7D0",
  hills: [
    [60, "#F0EBDB"],
    [150, "#EAE5D0"],
    [300, "#E3DFC5"],
    [500, "#DCD8BA"],
    [800, "#D4D0AF"],
  ],
  roadCasing: "#D8CDBA",
  road: "#FFFFFF",
  mainRoad: "#FCF1CE",
  motorway: "#F4DDA8",
  lane: "#E5DCCB",
  path: "#CDBFA6",
  waterLabel: "#2A5F7C",
  placeLabel: "#6F6450",
  cityLabel: "#5D5344",
  roadLabel: "#6B6150",
  stationLabel: "#59606B",
  stationFill: "#FFFFFF",
  label: "#2B2620",
  halo: "#F6F2E9",
  belts: [
    "#B4282D",
    "#2C6E63",
    "#3B4F94",
    "#966510",
    "#7C3A6B",
    "#1E7A94",
    "#AB4F1A",
    "#5C6B1F",
    "#5B4A8A",
    "#A8446B",
    "#7A5A3C",
    "#356F3A",
  ],
  quiet: { red: "#9A6257", near: "#5F7A6C", other: "#756C60" },
  cluster: "#FBF8F1",
  clusterText: "#4A4238",
  medallionPaper: "#FFFDF8",
  ring: "#2B2620",
  demand: "#6B5A88",
}

export const DARK: Palette = {
  name: "dark",
  paper: "#101B24",
  water: "#1A3A4D",
  shore: "#2C566D",
  park: "#16302A",
  wood: "#142A27",
  hills: [
    [60, "#13202A"],
    [150, "#172630"],
    [300, "#1B2C36"],
    [500, "#20323C"],
    [800, "#263942"],
  ],
  roadCasing: "#0C151D",
  road: "#2C3A46",
  mainRoad: "#3B4550",
  motorway: "#4B4A46",
  lane: "#22303B",
  path: "#384753",
  waterLabel: "#7FB0CB",
  placeLabel: "#8B98A3",
  cityLabel: "#B9C3CB",
  roadLabel: "#84929D",
  stationLabel: "#A3AFBA",
  stationFill: "#101B24",
  label: "#EFE9DC",
  halo: "#101B24",
  belts: [
    "#EE7A72",
    "#6FC4B2",
    "#93A9F2",
    "#E2B659",
    "#D18FC0",
    "#6CC3DE",
    "#F0995F",
    "#B4C463",
    "#AE9CEA",
    "#EE93B5",
    "#CBA37C",
    "#86C78B",
  ],
  quiet: { red: "#C79488", near: "#92B3A1", other: "#A79F93" },
  cluster: "#1C2A35",
  clusterText: "#E3DDD0",
  medallionPaper: "#15222C",
  ring: "#F6F2E9",
  demand: "#B9A6DD",
}

/** The belt's colour for its number; numbers beyond twelve start again. */
export const beltColour = (palette: Palette, hue: number): string =>
  palette.belts[hue % palette.belts.length] ?? palette.quiet.other
