import type { Pair, PairUnit } from "../../domain/pair.ts"
import { asPairId, asSiteId } from "../ids.ts"
import type { Reader } from "../reader.ts"
import { isKnown, type Register } from "../references.ts"
import type { PairInFile, PairUnitInFile } from "../schema/pairs-file.ts"
import { toLocalText } from "./local-text.ts"
import { type Sources, toFigures, toSourceIds } from "./to-evidence.ts"

/** A pair from its entry. Undefined where both sides are one unit; the log says so. */
export const toPair = (file: PairInFile, sites: Register, sources: Sources, reader: Reader): Pair | undefined => {
  if (isOneUnit(file.left, file.right)) {
    reader.log.add("pair-with-itself", reader.file, reader.at("right"), { name: file.right.name.zh })
    return undefined
  }
  return {
    id: asPairId(file.id),
    left: toUnit(file.left, "left", sites, reader),
    right: toUnit(file.right, "right", sites, reader),
    state: file.state ?? "unknown",
    agreedOn: file.agreedOn ?? null,
    resources: file.resources?.map(({ category, what }) => ({ category, what: toLocalText(what) })) ?? [],
    needs: file.needs?.map(({ category, what }) => ({ category, what: toLocalText(what) })) ?? [],
    figures: toFigures(file.figures, "figures", sources, reader),
    sources: toSourceIds(file.sources, "sources", sources, reader),
  }
}

/** Two names at one site are two units, and so is one name at two sites. */
const isOneUnit = (left: PairUnitInFile, right: PairUnitInFile): boolean =>
  left.name.zh === right.name.zh && (left.site ?? right.site ?? null) === (right.site ?? left.site ?? null)

const toUnit = (unit: PairUnitInFile, side: "left" | "right", sites: Register, reader: Reader): PairUnit => {
  const { site, lon, lat } = unit
  const isPlaced = lon !== null && lon !== undefined && lat !== null && lat !== undefined
  if (!isPlaced && (lon ?? lat ?? null) !== null) {
    const field = typeof lon === "number" ? "lat" : "lon"
    reader.log.add("field-missing", reader.file, reader.at(`${side}.${field}`), { field })
  }
  const isSite = site !== null && site !== undefined && isKnown(sites, site, "site", `${side}.site`, reader)
  return {
    name: toLocalText(unit.name),
    site: isSite ? asSiteId(site) : null,
    at: isPlaced ? [lon, lat] : null,
    capacity: unit.capacity ?? null,
  }
}
