import { isPlainObject } from "../plain.ts"
import { valueAt } from "../tables/at-path.ts"
import { comparedWhole } from "../tables/plain-words.ts"
import type { FiledRecord } from "./to-row.ts"

type Named = "belts" | "sites" | "brands"

/** How records call one another in a sheet: by name where it is theirs alone, else by id. */
export type CallOf = {
  readonly call: (table: Named, id: string) => string
  /** The belts a site is a member of. */
  readonly beltsOf: (site: string) => readonly string[]
}

/** The names and memberships of an atlas's records. */
export const callsAmong = (records: Readonly<Record<Named, readonly FiledRecord[]>>): CallOf => {
  const books = { belts: namesOf(records.belts), sites: namesOf(records.sites), brands: namesOf(records.brands) }
  const call = (table: Named, id: string): string => books[table].get(id) ?? id
  const belts = new Map<string, string[]>()
  for (const { properties } of records.belts) {
    const { sites } = properties
    for (const site of Array.isArray(sites) ? sites : []) {
      const of = belts.get(String(site)) ?? []
      of.push(call("belts", String(properties["id"])))
      belts.set(String(site), of)
    }
  }
  return { call, beltsOf: (site) => belts.get(site) ?? [] }
}

/** Names by id, but for those that another record answers to as well. */
const namesOf = (records: readonly FiledRecord[]): ReadonlyMap<string, string> => {
  const holders = new Map<string, Set<string>>()
  for (const { properties } of records)
    for (const call of callsOf(properties)) {
      const key = comparedWhole(call)
      holders.set(key, (holders.get(key) ?? new Set()).add(String(properties["id"])))
    }
  const names = new Map<string, string>()
  for (const { properties } of records) {
    const name = valueAt(properties, "name.zh")
    if (typeof name !== "string" || comparedWhole(name) === "" || name !== name.trim()) continue
    if (holders.get(comparedWhole(name))?.size === 1) names.set(String(properties["id"]), name)
  }
  return names
}

const callsOf = (properties: unknown): readonly string[] =>
  isPlainObject(properties)
    ? ["id", "name.zh", "name.en", "title.zh"]
        .map((path) => valueAt(properties, path))
        .filter((one) => typeof one === "string")
    : []
