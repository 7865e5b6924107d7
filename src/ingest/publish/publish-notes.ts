import type { PublishNote } from "../../domain/bench.ts"
import { isPlainObject, type PlainObject } from "../plain.ts"
import { eachText } from "./each-text.ts"
import { letterNotes } from "./letter-notes.ts"
import { noteOf } from "./note-of.ts"
import { personalIn } from "./personal-words.ts"

/** An atlas's files as values, by name. */
type Values = ReadonlyMap<string, unknown>

const LARGE_PICTURE_BYTES = 1_500_000
const PICTURE = /\.(?:jpe?g|png|webp|svg)$/i

/** Sites of authorities and of the press that speaks for them: what may be linked from a public screen without a second look. */
const TRUSTED_HOSTS =
  /(?:^|\.)(?:gov\.cn|edu\.cn|people\.com\.cn|xinhuanet\.com|news\.cn|cctv\.com|12371\.cn|gmw\.cn|qstheory\.cn)$/

/** Everything to look at before a city is shown to the public; nothing here changes the data. */
export const publishNotes = (
  values: Values,
  copies: ReadonlyMap<string, Uint8Array>,
  today: string,
): readonly PublishNote[] => [
  ...faceNotes(values.get("atlas.json"), today),
  ...personNotes(values),
  ...siteNotes(values),
  ...linkNotes(values),
  ...letterNotes(values),
  ...pictureNotes(values, copies),
]

const faceNotes = (face: unknown, today: string): readonly PublishNote[] => {
  if (!isPlainObject(face)) return []
  const approval = face["approval"]
  const number = isPlainObject(approval) ? approval["number"] : null
  const expires = face["contentExpires"]
  const lapse = typeof expires === "string" ? (expires < today ? "expired" : "expires") : null
  return [
    ...(typeof number === "string" && number !== "" ? [] : noteOf("approval-none", "look", ["atlas.json"])),
    ...(lapse === null ? [] : noteOf(lapse, lapse === "expired" ? "stop" : "told", ["atlas.json"], String(expires))),
  ]
}

const personNotes = (values: Values): readonly PublishNote[] => {
  const numbers: string[] = []
  const persons: string[] = []
  for (const { record, text } of eachText(values)) {
    const found = personalIn(text)
    if (found === "number") numbers.push(record)
    if (found === "person") persons.push(record)
  }
  return [...noteOf("personal", "stop", [...new Set(numbers)]), ...noteOf("person", "stop", [...new Set(persons)])]
}

const recordsIn = (values: Values, file: string): readonly { properties: PlainObject; isPlaced: boolean }[] => {
  const value = values.get(file)
  const features = isPlainObject(value) ? value["features"] : null
  return (Array.isArray(features) ? features : []).filter(isPlainObject).map(({ properties, geometry }) => ({
    properties: isPlainObject(properties) ? properties : {},
    isPlaced: isPlainObject(geometry),
  }))
}

const nameOf = (properties: PlainObject): string => {
  const { name, id } = properties
  const words = isPlainObject(name) ? name["zh"] : name
  return typeof words === "string" ? words : String(id)
}

const siteNotes = (values: Values): readonly PublishNote[] => {
  const sites = recordsIn(values, "sites.geojson")
  const all = [...recordsIn(values, "belts.geojson"), ...sites]
  const hasNone = (value: unknown): boolean => !Array.isArray(value) || value.length === 0
  const figures = all.filter(({ properties }) => {
    const found = properties["figures"]
    return Array.isArray(found) && found.some((one) => isPlainObject(one) && typeof one["source"] !== "string")
  })
  const named = (records: readonly { readonly properties: PlainObject }[]): readonly string[] =>
    records.map(({ properties }) => nameOf(properties))
  const blank = sites.filter(({ properties }) => !isPlainObject(properties["checklists"]))
  return [
    ...noteOf("figure-unsourced", "stop", named(figures)),
    ...noteOf("unsourced", "look", named(all.filter(({ properties }) => hasNone(properties["sources"])))),
    ...noteOf("unplaced", "told", named(sites.filter(({ isPlaced }) => !isPlaced))),
    ...noteOf("unknown-boxes", "told", named(blank)),
  ]
}

const linkNotes = (values: Values): readonly PublishNote[] => {
  const hosts = new Map<string, string>()
  for (const { record, text } of eachText(values))
    for (const [, host = ""] of text.matchAll(/https?:\/\/([^/\s:?#]+)/gi))
      if (!TRUSTED_HOSTS.test(host.toLowerCase())) hosts.set(host.toLowerCase(), record)
  return noteOf("link-foreign", "look", [...hosts.keys()].sort())
}

const pictureNotes = (values: Values, copies: ReadonlyMap<string, Uint8Array>): readonly PublishNote[] => {
  const large = [...copies].filter(([name, bytes]) => PICTURE.test(name) && bytes.length > LARGE_PICTURE_BYTES)
  const absent: string[] = []
  const wordless: string[] = []
  for (const { properties } of recordsIn(values, "sites.geojson")) {
    const { media } = properties
    for (const one of Array.isArray(media) ? media.filter(isPlainObject) : []) {
      const file = String(one["file"] ?? "")
      if (file !== "" && !copies.has(file)) absent.push(file)
      if (one["alt"] === undefined || one["alt"] === null) wordless.push(nameOf(properties))
    }
  }
  return [
    ...noteOf(
      "picture-large",
      "look",
      large.map(([name]) => name),
    ),
    ...noteOf("file-absent", "look", absent),
    ...noteOf("picture-lacks-words", "look", wordless),
  ]
}
