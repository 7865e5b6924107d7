/** The inks of a printed map. The map's own daytime palette has all but the last few. */
export type PrintColours = {
  readonly paper: string
  readonly water: string
  readonly shore: string
  readonly park: string
  readonly wood: string
  readonly hills: readonly (readonly [metres: number, colour: string])[]
  readonly roadCasing: string
  readonly road: string
  readonly mainRoad: string
  readonly motorway: string
  readonly path: string
  readonly waterLabel: string
  readonly placeLabel: string
  readonly roadLabel: string
  readonly stationLabel: string
  readonly label: string
  readonly medallionPaper: string
  readonly belts: readonly string[]
}

/** Warm paper by day: what is printed unless a city brings inks of its own. */
export const PAPER: PrintColours = {
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
  path: "#CDBFA6",
  waterLabel: "#2A5F7C",
  placeLabel: "#6F6450",
  roadLabel: "#6B6150",
  stationLabel: "#59606B",
  label: "#2B2620",
  medallionPaper: "#FFFDF8",
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
}

const NO_BELT = "#B4282D"

/** The ink of a tour: its belt's, cinnabar where it has none. */
export const tourColour = (colours: PrintColours, hue: number | null): string =>
  hue === null ? NO_BELT : (colours.belts[hue % colours.belts.length] ?? NO_BELT)
