import type { LngLat } from "../domain/lng-lat.ts"
import type { AtlasFile } from "./atlas-files.ts"
import { readJson } from "./gate/read-json.ts"
import { readPosition } from "./geometry/position.ts"
import { isPlainObject, quoted } from "./plain.ts"
import { type ProblemLog, WHOLE_FILE } from "./problems.ts"
import { readLocks } from "./read-locks.ts"
import { type Records, readList } from "./read-records.ts"
import { newReader, type Reader } from "./reader.ts"
import { type RecordCheck, recordCheckOf } from "./record-check.ts"
import { needEntry, offerEntry } from "./schema/match-file.ts"

/** Who offers what, who needs what, and who is joined already, as a file states it. */
export type MatchInFile = {
  readonly offers: readonly OfferInFile[]
  readonly needs: readonly NeedInFile[]
  readonly locked: readonly (readonly [offer: string, need: string])[]
}

export type NeedInFile = { readonly id: string; readonly categories: readonly string[]; readonly at: LngLat | null }
export type OfferInFile = NeedInFile & { readonly capacity: number }

/** A check that leaves the place of a record to be read by itself. */
const placeApart =
  <Value>(check: RecordCheck<Value>): RecordCheck<Value & { readonly at?: unknown }> =>
  (value, reader): value is Value & { readonly at?: unknown } => {
    if (!isPlainObject(value)) return check(value, reader)
    const { at: _place, ...others } = value
    return check(others, reader)
  }

const checkOffer = placeApart(recordCheckOf(offerEntry))
const checkNeed = placeApart(recordCheckOf(needEntry))
const MEMBERS: ReadonlySet<string> = new Set(["offers", "needs", "locked"])
const FORM = '{"offers": […], "needs": […]}'

/** Reads a file of offers and needs. Undefined when an error is in it: a list with a gap would be matched wrongly. The log has everything. */
export const readMatch = (file: string, found: AtlasFile, log: ProblemLog): MatchInFile | undefined => {
  const before = log.errors()
  const value = readJson(file, found, log)
  if (value === undefined) return undefined
  if (!isPlainObject(value)) {
    log.add("not-an-object", file, WHOLE_FILE, { found: quoted(value), expected: FORM })
    return undefined
  }
  const reader = newReader(file, null, log)
  for (const key in value) if (!MEMBERS.has(key)) reader.note(key)
  reader.close()
  const offers = readList(file, { offers: value["offers"] }, "offers", checkOffer, toOffer, log)
  const needs = readList(file, { needs: value["needs"] }, "needs", checkNeed, toNeed, log)
  if (offers === undefined || needs === undefined) return undefined
  const locked = readLocks(file, value["locked"], roomOf(offers), needs, log)
  return log.errors() > before ? undefined : { offers: offers.entries, needs: needs.entries, locked }
}

const roomOf = ({ entries, leftOut }: Records<OfferInFile>) => ({
  leftOut,
  capacities: new Map(entries.map(({ id, capacity }) => [id, capacity])),
})

const USUAL_CAPACITY = 1

type Entry = { readonly id: string; readonly categories: string[]; readonly at?: unknown }

const toOffer = (
  entry: Entry & { readonly capacity?: number | null | undefined },
  reader: Reader,
): OfferInFile | undefined => {
  const need = toNeed(entry, reader)
  const capacity = entry.capacity ?? USUAL_CAPACITY
  if (capacity === 0) reader.log.add("capacity-none", reader.file, reader.at("capacity"), { id: entry.id })
  return need && { ...need, capacity }
}

const toNeed = ({ id, categories, at }: Entry, reader: Reader): NeedInFile | undefined => {
  if (categories.length === 0) reader.log.add("categories-none", reader.file, reader.at("categories"), { id })
  const isPlaced = at !== null && at !== undefined
  const place = isPlaced ? readPosition(at, "at", reader) : null
  return place === undefined ? undefined : { id, categories: distinct(categories, reader), at: place }
}

const distinct = (categories: readonly string[], reader: Reader): readonly string[] => {
  const found = new Set<string>()
  categories.forEach((category, index) => {
    if (!found.has(category)) found.add(category)
    else
      reader.log.add("listed-twice", reader.file, reader.at(`categories[${index}]`), {
        field: "categories",
        id: category,
      })
  })
  return [...found]
}
