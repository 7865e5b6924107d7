import type { SheetFault } from "../../domain/sheet.ts"
import { LIMITS } from "../limits.ts"
import { WORKBOOK_LIMITS } from "../workbook/workbook-limits.ts"
import { featuresOf, type MapFeature } from "./features.ts"

/** What a KML or GPX text holds, or why it is refused. */
export type XmlMap =
  | { readonly kind: "read"; readonly features: readonly MapFeature[] }
  | { readonly kind: "refused"; readonly fault: SheetFault }

const refused = (fault: SheetFault): XmlMap => ({ kind: "refused", fault })

// A place has some ten elements to it.
const MOST_ELEMENTS = WORKBOOK_LIMITS.rows * 15

/** Reads KML or GPX. No document types, no deep nesting, no more elements than places may have: asked before anything is parsed. */
export const readXmlMap = async (text: string): Promise<XmlMap> => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return refused({ kind: "doctype" })
  const fault = shapeFault(text)
  if (fault !== null) return refused(fault)
  const [{ DOMParser }, { gpx, kml }] = await Promise.all([import("@xmldom/xmldom"), import("@tmcw/togeojson")])
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new Error(message)
      },
    })
    const document = parser.parseFromString(text, "text/xml")
    const root = document.documentElement?.localName ?? ""
    if (root !== "kml" && root !== "gpx") return refused({ kind: "not-a-workbook" })
    const collection: unknown = root === "kml" ? kml(document, { skipNullGeometry: false }) : gpx(document)
    const features = featuresOf(collection).map(({ properties, shape }) => ({
      properties: worthKeeping(properties),
      shape,
    }))
    return features.length > WORKBOOK_LIMITS.rows
      ? refused({ kind: "too-many-rows", limit: WORKBOOK_LIMITS.rows })
      : { kind: "read", features }
  } catch {
    return refused({ kind: "damaged" })
  }
}

/** Walks over the tags alone. */
const shapeFault = (text: string): SheetFault | null => {
  let elements = 0
  let levels = 0
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at + 1)) {
    if (text.startsWith("<!--", at)) at = text.indexOf("-->", at)
    else if (text.startsWith("<![CDATA[", at)) at = text.indexOf("]]>", at)
    else if (text.charAt(at + 1) === "/") levels--
    else if (text.charAt(at + 1) !== "?") {
      const end = text.indexOf(">", at)
      elements++
      if (end === -1) return { kind: "damaged" }
      if (text.charAt(end - 1) !== "/") levels++
      if (levels > LIMITS.levels) return { kind: "too-deep", limit: LIMITS.levels }
      if (elements > MOST_ELEMENTS) return { kind: "too-many-rows", limit: WORKBOOK_LIMITS.rows }
    }
    if (at === -1) return { kind: "damaged" }
  }
  return null
}

// How a place is drawn is not a fact about it; an icon from somewhere else is never fetched.
const DRAWING = /^(?:style|icon|stroke|fill|marker|label|visibility|@|_gpxType|sym$|mixed-color)/i

const worthKeeping = (properties: MapFeature["properties"]): MapFeature["properties"] =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !DRAWING.test(name))
      .map(([name, value]) => [name, plainDescription(value)]),
  )

/** The words of a description in HTML. */
const plainDescription = (value: unknown): unknown => {
  const said = typeof value === "object" && value !== null && "value" in value ? value.value : value
  if (typeof said !== "string" || !/<[a-z/]/i.test(said)) return said
  return said
    .replace(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)>|$)/gi, "")
    .replace(/<br\s*\/?>|<\/(?:p|div|tr|li)>/gi, "\n")
    .replace(/<[^>]*>?/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/[^\S\n]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim()
}
