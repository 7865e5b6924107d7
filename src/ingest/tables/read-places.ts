import type { LngLat } from "../../domain/lng-lat.ts"

const NUMBER = String.raw`-?\d+(?:\.\d+)?`
const PLACE = new RegExp(`^(${NUMBER})[,，](${NUMBER})$`)

/** Lines as a cell holds them: places `119.3,26.1` with spaces between, one line a row. Null when something else stands there. */
export const readPlaces = (text: string): readonly (readonly LngLat[])[] | null => {
  const lines: (readonly LngLat[])[] = []
  for (const row of text.split("\n").filter((one) => one.trim() !== "")) {
    const line: LngLat[] = []
    for (const place of row.trim().split(/[\s;；]+/)) {
      const found = PLACE.exec(place)
      if (found === null) return null
      line.push([Number(found[1]), Number(found[2])])
    }
    if (line.length < 2) return null
    lines.push(line)
  }
  return lines.length === 0 ? null : lines
}

/** Lines as a cell holds them. */
export const writePlaces = (lines: readonly (readonly (readonly number[])[])[]): string =>
  lines.map((line) => line.map(([lon, lat]) => `${lon},${lat}`).join(" ")).join("\n")
