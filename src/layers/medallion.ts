import type { ExpressionSpecification } from "maplibre-gl"
import { assertNever } from "../domain/assert-never.ts"
import type { Site } from "../domain/site.ts"

/** How well the place is known: a filled medallion, a hollow one marked 约, or a dashed one for a schematic place. */
export type Look = "exact" | "approximate" | "schematic"

export const lookOf = (site: Site): Look => {
  const { position } = site
  switch (position.kind) {
    case "placed":
      return position.precision === "exact" ? "exact" : "approximate"
    case "schematic":
    case "district-only":
      return "schematic"
    default:
      return assertNever(position)
  }
}

/** One picture of a site symbol, named so that the map can draw it when a layer first asks for it. */
export type Medallion = {
  readonly theme: "light" | "dark"
  /** A belt's hue number, or `red`, `near`, `other` for sites outside the belts. */
  readonly hue: string
  readonly kind: string
  readonly look: Look
  /** Stop number, or empty. */
  readonly number: string
  /** The sign for "about" in the reader's language, or empty. */
  readonly about: string
}

/** Which badges a medallion carries: none, or its number and the mark of an approximate place in a language. */
export type Badges = "none" | "zh" | "en"

const MARKS = { zh: "约", en: "≈" } as const

const LOOKS: readonly string[] = ["exact", "approximate", "schematic"] satisfies Look[]
const isLook = (text: string | undefined): text is Look => text !== undefined && LOOKS.includes(text)

/** The picture's name for each feature of a site source. */
export const medallionName = (theme: "light" | "dark", badges: Badges): ExpressionSpecification => [
  "concat",
  `site|${theme}|`,
  ["get", "hue"],
  "|",
  ["get", "kind"],
  "|",
  ["get", "look"],
  "|",
  badges === "none" ? "" : ["get", "number"],
  `|${badges === "none" ? "" : MARKS[badges]}`,
]

/** Reads a picture's name back; null when it names something else. */
export const medallionFrom = (name: string): Medallion | null => {
  const [form, theme, hue, kind, look, number, about] = name.split("|")
  if (form !== "site" || hue === undefined || kind === undefined || number === undefined || !isLook(look)) return null
  return { theme: theme === "dark" ? "dark" : "light", hue, kind, look, number, about: about ?? "" }
}

/** A belt's number in a roundel: filled where its place is published, open where only its area is reported. */
export type Roundel = {
  readonly theme: "light" | "dark"
  readonly hue: string
  readonly number: string
  readonly open: boolean
  /** Drawn this much larger: pictures inside lettering do not grow with it. */
  readonly enlargement: number
}

export const roundelName = (theme: "light" | "dark", enlargement: number): ExpressionSpecification => [
  "concat",
  `belt|${theme}|`,
  ["get", "hue"],
  "|",
  ["get", "number"],
  "|",
  ["get", "form"],
  `|${enlargement}`,
]

export const roundelFrom = (name: string): Roundel | null => {
  const [form, theme, hue, number, shape, enlargement] = name.split("|")
  if (form !== "belt" || hue === undefined || number === undefined) return null
  return {
    theme: theme === "dark" ? "dark" : "light",
    hue,
    number,
    open: shape === "area",
    enlargement: Number(enlargement) || 1,
  }
}
