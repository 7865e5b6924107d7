import { SCENARIOS_FILE } from "../../domain/scenario.ts"
import type { ReadSheet, SheetFault, TextEncodingName } from "../../domain/sheet.ts"
import { BASE_FILES, OPTIONAL_FILES, REQUIRED_FILES, standardIn } from "../atlas-files.ts"
import { featuresOf, type MapFeature } from "../map-files/features.ts"
import { readXmlMap } from "../map-files/read-xml-map.ts"
import type { PlainObject } from "../plain.ts"
import { isDemandCsv } from "../read-demand-csv.ts"
import { decodeText } from "../workbook/decode-text.ts"
import { readSheets } from "../workbook/read-sheets.ts"
import { unpackArchive } from "../workbook/unpack-archive.ts"
import { WORKBOOK_LIMITS } from "../workbook/workbook-limits.ts"
import { type FoundProblem, faultProblem } from "./import-problems.ts"
import { readGeojsonText } from "./read-geojson-text.ts"

/** A file as handed in. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array }

/** One thing found in a file. */
export type Found =
  | {
      readonly kind: "sheet"
      readonly file: string
      readonly sheet: ReadSheet
      readonly encoding: TextEncodingName | null
    }
  | {
      readonly kind: "features"
      readonly file: string
      readonly features: readonly MapFeature[]
      readonly whole: PlainObject | null
    }
  /** A file of the format, by its own name. */
  | {
      readonly kind: "atlas-file"
      readonly file: string
      readonly name: string
      readonly text: string
      /** Whether it came in a packed atlas, not by itself. */
      readonly isPacked: boolean
    }
  /** Something an atlas brings along: a picture, a street graph. */
  | { readonly kind: "copy"; readonly file: string; readonly name: string; readonly bytes: Uint8Array }

/** What a file holds, or every reason why it is refused. */
export type FileRead = { readonly found: readonly Found[]; readonly problems: readonly FoundProblem[] }

const refused = (fault: SheetFault, file: string): FileRead => ({ found: [], problems: [faultProblem(fault, file)] })

/** Finds out what a file is by what is in it, and reads it behind the gate. Never throws for what is in a file. */
export const readFile = async ({ name, bytes }: GivenFile, encoding: TextEncodingName | null): Promise<FileRead> => {
  if (bytes.length === 0) return refused({ kind: "empty" }, name)
  const beside = BESIDE.exec(name)?.[1]
  if (beside !== undefined && bytes.length <= MOST_BESIDE_BYTES)
    return { found: [{ kind: "copy", file: name, name: beside, bytes }], problems: [] }
  if (bytes.length > WORKBOOK_LIMITS.bytes)
    return refused({ kind: "too-large", limit: WORKBOOK_LIMITS.megabytes }, name)
  if (beginsWith(bytes, ARCHIVE)) return readArchive(name, bytes)
  if (beginsWith(bytes, SHAPES)) return refused({ kind: "shapefile" }, name)
  if (beginsWith(bytes, OLD_OFFICE)) return sheetsOf(name, bytes, null)
  return readText(name, bytes, encoding)
}

// What an atlas's folder has beside its data: streets made of an extract, pictures, sounds. Nothing in them is read here.
const BESIDE =
  /(?:^|\/)(streets\/(?:basemap\.pmtiles|graph\.json\.gz|ATTRIBUTION\.txt)|(?:media|logos)\/[^/]+\.(?:png|jpe?g|webp|svg|mp3|m4a|wav|mp4))$/i
const MOST_BESIDE_BYTES = 64 * 1024 * 1024

const ARCHIVE = [0x50, 0x4b]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const SHAPES = [0, 0, 0x27, 0x0a] // .shp

const beginsWith = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, at) => bytes[at] === byte)

const sheetsOf = async (name: string, bytes: Uint8Array, encoding: TextEncodingName | null): Promise<FileRead> => {
  const read = await readSheets(name, bytes, encoding)
  if (read.kind === "refused") return refused(read.fault, name)
  return {
    found: read.sheets.map((sheet) => ({ kind: "sheet", file: name, sheet, encoding: read.encoding })),
    problems: [],
  }
}

const readText = async (name: string, bytes: Uint8Array, encoding: TextEncodingName | null): Promise<FileRead> => {
  const decoded = decodeText(bytes, encoding)
  if (decoded === null)
    return refused(
      { kind: /\.(?:csv|tsv|txt|geojson|json|kml|gpx)$/i.test(name) ? "encoding" : "not-a-workbook" },
      name,
    )
  const text = decoded.text.replace(/^\uFEFF/, "")
  const first = text.trimStart().charAt(0)
  if (first === "<") return xmlMapOf(name, text)
  if (/(?:^|\/)demand\.csv$/.test(name) && isDemandCsv(text))
    return { found: [{ kind: "atlas-file", file: name, name: "demand.csv", text, isPacked: false }], problems: [] }
  const isJsonName = /\.(?:geo)?json$/i.test(name)
  const isTableName = /\.(?:csv|tsv|txt)$/i.test(name)
  if (isJsonName || (first === "{" && !isTableName)) return jsonOf(name, text)
  if (isTableName) return sheetsOf(name, bytes, encoding)
  return refused({ kind: "not-a-workbook" }, name)
}

const xmlMapOf = async (name: string, text: string): Promise<FileRead> => {
  const map = await readXmlMap(text)
  if (map.kind === "refused") return refused(map.fault, name)
  return { found: [{ kind: "features", file: name, features: map.features, whole: null }], problems: [] }
}

const OWN_FILES: ReadonlySet<string> = new Set([...REQUIRED_FILES, ...OPTIONAL_FILES, SCENARIOS_FILE, ...BASE_FILES])

const jsonOf = (name: string, text: string): FileRead => {
  const base = name.replace(/^.*\//, "")
  if (OWN_FILES.has(base))
    return { found: [{ kind: "atlas-file", file: name, name: base, text, isPacked: false }], problems: [] }
  const standard = /(?:^|\/)(standards\/[^/]+\.json)$/.exec(name)?.[1]
  if (standard !== undefined)
    return { found: [{ kind: "atlas-file", file: name, name: standard, text, isPacked: false }], problems: [] }
  const { value, problems } = readGeojsonText(name, text)
  if (value === null) return { found: [], problems }
  return { found: [{ kind: "features", file: name, features: featuresOf(value), whole: value }], problems }
}

const readArchive = async (name: string, bytes: Uint8Array): Promise<FileRead> => {
  const unpacked = await unpackArchive(bytes)
  if (unpacked.kind === "refused") return refused(unpacked.fault, name)
  const { parts } = unpacked
  if (parts.has("xl/workbook.xml") || parts.has("content.xml")) return sheetsOf(name, bytes, null)
  if ([...parts.keys()].some((part) => /\.shp$/i.test(part))) return refused({ kind: "shapefile" }, name)
  const atlas = [...parts.keys()].find((part) => /(?:^|\/)(?:atlas\.json|belts\.geojson|sites\.geojson)$/.test(part))
  if (atlas !== undefined) return atlasOf(name, parts, atlas.replace(/[^/]*$/, ""))
  const maps = [...parts].filter(([part]) => /\.kml$/i.test(part))
  if (maps.length === 0) return refused({ kind: "not-a-workbook" }, name)
  const read = await Promise.all(maps.map(([, part]) => readText(`${name}/doc.kml`, part, null)))
  return {
    found: read.flatMap(({ found }) => found.map((one) => ({ ...one, file: name }))),
    problems: read.flatMap(({ problems }) => problems.map((problem) => ({ ...problem, file: name }))),
  }
}

/** The parts of an atlas that somebody packed, in a folder of its own or not. */
const atlasOf = (file: string, parts: ReadonlyMap<string, Uint8Array>, root: string): FileRead => {
  const found: Found[] = []
  const problems: FoundProblem[] = []
  for (const [part, bytes] of parts) {
    const name = part.startsWith(root) ? part.slice(root.length) : ""
    if (name === "" || name.startsWith("__MACOSX/") || name.endsWith(".DS_Store")) continue
    if (!OWN_FILES.has(name) && standardIn(name) === null) {
      found.push({ kind: "copy", file, name, bytes })
      continue
    }
    const text = decodeText(bytes, "utf-8")
    if (text === null) problems.push(faultProblem({ kind: "encoding" }, `${file}/${name}`))
    else found.push({ kind: "atlas-file", file: `${file}/${name}`, name, text: text.text, isPacked: true })
  }
  return { found, problems }
}
