import type { LngLat } from "../../domain/lng-lat.ts"
import { setAt } from "../tables/at-path.ts"
import type { AtlasInMaking } from "./atlas-in-making.ts"
import type { Found } from "./read-file.ts"

/** Where a person put a site on the map, and how well they know it. */
export type HandPlace = { readonly at: LngLat; readonly metres: number }

/** What a person has put right by hand, kept apart from the files, which stay as they came. */
export type ByHand = {
  /** Words of cells, by file, sheet, row and column (both counted from 1), with line breaks between. */
  readonly cells: Readonly<Record<string, string>>
  /** Places of sites by id. */
  readonly places: Readonly<Record<string, HandPlace>>
  /** Lines of belts by id. */
  readonly lines: Readonly<Record<string, readonly LngLat[]>>
  /** Photographs and sounds of sites by id: file, what it shows or says. */
  readonly photos: Readonly<Record<string, readonly HandMedia[]>>
  /** Logos of brands by id. */
  readonly logos: Readonly<Record<string, { readonly file: string }>>
}

type HandMedia = {
  readonly file: string
  readonly alt: string
  readonly kind?: "photo" | "sound"
  readonly transcript?: string
}

/** Sheets with the words a person has put into their cells. */
export const withCells = (found: readonly Found[], cells: ByHand["cells"]): readonly Found[] => {
  const keys = Object.keys(cells)
  if (keys.length === 0) return found
  return found.map((one) => {
    if (one.kind !== "sheet") return one
    const start = `${one.file}\n${one.sheet.name}\n`
    const mine = keys.filter((key) => key.startsWith(start))
    if (mine.length === 0) return one
    const rows = one.sheet.rows.map((row) => [...row])
    for (const key of mine) {
      const [row = 0, column = 0] = key.slice(start.length).split("\n").map(Number)
      const cellsOfRow = rows[row - 1]
      if (cellsOfRow !== undefined && column > 0) cellsOfRow[column - 1] = cells[key] || null
    }
    return { ...one, sheet: { ...one.sheet, rows } }
  })
}

/** Puts sites and belts where a person has put them, with the photographs they added; says so with the day. Ids that are no longer there are passed over. */
export const placeByHand = (
  { sites, belts, brands }: AtlasInMaking["entries"],
  { places, lines, photos, logos }: ByHand,
  date: string,
): void => {
  for (const entry of sites) {
    const id = String(entry.properties["id"])
    const added = Object.hasOwn(photos, id) ? (photos[id] ?? []) : []
    if (added.length > 0) {
      const before = entry.properties["media"]
      const now = added.map(({ file, alt, kind = "photo", transcript = "" }) => ({
        ...{ kind, file, alt: { zh: alt } },
        ...(transcript === "" ? {} : { transcript: { zh: transcript } }),
      }))
      entry.properties["media"] = [...(Array.isArray(before) ? before : []), ...now]
    }
    const hand = Object.hasOwn(places, id) ? places[id] : undefined
    if (hand === undefined) continue
    entry.geometry = { type: "Point", coordinates: [...hand.at] }
    setAt(
      entry.properties,
      "position.precision",
      hand.metres <= 50 ? "building" : hand.metres <= 300 ? "street" : "neighbourhood",
    )
    setAt(entry.properties, "position.uncertaintyMetres", hand.metres)
    setAt(entry.properties, "position.method", `placed on the map by hand; ${date}`)
  }
  for (const entry of brands) {
    const id = String(entry.properties["id"])
    if (Object.hasOwn(logos, id)) entry.properties["logo"] = logos[id]?.file
  }
  for (const entry of belts) {
    const line = lines[String(entry.properties["id"])]
    if (line === undefined || line.length < 2) continue
    entry.geometry = { type: "LineString", coordinates: line.map((at) => [...at]) }
  }
}
