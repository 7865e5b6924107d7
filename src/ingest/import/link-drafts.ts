import { plainRecord, setAt, valueAt } from "../tables/at-path.ts"
import type { Table } from "../tables/column.ts"
import { comparedWhole } from "../tables/plain-words.ts"
import type { Draft } from "./draft.ts"
import type { ImportLog } from "./import-problems.ts"
import { keepAsWritten } from "./kept-columns.ts"

/** Makes the belts and brands that rows name and no row describes. They get ids with all the others. */
export const withNamed = (drafts: readonly Draft[], log: ImportLog): readonly Draft[] => {
  const all = [...drafts]
  const known = (table: Table): Set<string> =>
    new Set(all.filter((draft) => draft.table === table).flatMap(({ record }) => callsOf(record).map(comparedWhole)))
  const make = (table: Table, name: string, from: Draft, names: Set<string>): void => {
    if (names.has(comparedWhole(name))) return
    names.add(comparedWhole(name))
    const record = plainRecord()
    setAt(record, "name.zh", name)
    const district = valueAt(from.record, "district")
    if (table === "belts" && district !== undefined) setAt(record, "district", district)
    all.push({
      ...from,
      table,
      record,
      asWritten: {},
      belts: [],
      brandName: null,
      place: null,
      shape: null,
      placed: null,
    })
    log.add("record-made", from.file, from.at, { table, name })
  }
  const belts = known("belts")
  const brands = known("brands")
  for (const draft of drafts) {
    for (const name of draft.belts) make("belts", name, draft, belts)
    if (draft.brandName !== null) make("brands", draft.brandName, draft, brands)
  }
  return all
}

const callsOf = (record: Draft["record"]): readonly string[] =>
  ["id", "name.zh", "name.en", "title.zh"].map((path) => valueAt(record, path)).filter((one) => typeof one === "string")

/** Follows names and ids from record to record. What leads nowhere is kept as written. */
export const linkDrafts = (drafts: readonly Draft[], log: ImportLog): void => {
  const books = new Map<Table, Map<string, string>>()
  for (const { table, record } of drafts) {
    const book = books.get(table) ?? new Map<string, string>()
    books.set(table, book)
    const id = String(valueAt(record, "id"))
    for (const call of callsOf(record)) if (!book.has(comparedWhole(call))) book.set(comparedWhole(call), id)
  }
  // an id is sure, a name may belong to two
  for (const { table, record } of drafts) {
    const id = String(valueAt(record, "id"))
    books.get(table)?.set(comparedWhole(id), id)
  }
  const find = (table: Table, call: string): string | null => books.get(table)?.get(comparedWhole(call)) ?? null
  for (const draft of drafts) followAll(draft, find, log)
  fillBelts(drafts, find)
}

type Find = (table: Table, call: string) => string | null

const ONE: Readonly<Partial<Record<Table, readonly (readonly [path: string, to: Table])[]>>> = {
  atlas: [["defaultBelt", "belts"]],
  sites: [["brand", "brands"]],
  pairs: [
    ["left.site", "sites"],
    ["right.site", "sites"],
  ],
  tasks: [
    ["belt", "belts"],
    ["site", "sites"],
  ],
}
const MANY: Readonly<Partial<Record<Table, readonly (readonly [path: string, to: Table])[]>>> = {
  belts: [
    ["sites", "sites"],
    ["stops", "sites"],
    ["sources", "sources"],
  ],
  sites: [["sources", "sources"]],
  brands: [["sources", "sources"]],
  pairs: [["sources", "sources"]],
}

const followAll = (draft: Draft, find: Find, log: ImportLog): void => {
  const lost = (head: string, found: string): void => {
    keepAsWritten(draft.asWritten, head, found)
    log.add("reference-not-found", draft.file, draft.at, { head, found })
  }
  for (const [path, to] of ONE[draft.table] ?? []) {
    const call = valueAt(draft.record, path)
    if (typeof call !== "string") continue
    const id = find(to, call)
    setAt(draft.record, path, id ?? undefined)
    if (id === null) lost(path, call)
  }
  const elements = valueAt(draft.record, "elements")
  const roles = typeof elements === "object" && elements !== null ? Object.keys(elements) : []
  const lists = roles.map((role) => [`elements.${role}.siteIds`, "sites"] as const)
  for (const [path, to] of [...(MANY[draft.table] ?? []), ...lists]) {
    const calls = valueAt(draft.record, path)
    if (!Array.isArray(calls)) continue
    const ids = calls.map((call) => ({ call: String(call), id: find(to, String(call)) }))
    for (const { call, id } of ids) if (id === null) lost(path, call)
    setAt(draft.record, path, [...new Set(ids.flatMap(({ id }) => (id === null ? [] : [id])))])
  }
}

/** Puts sites into the belts they say they belong to, after those the belt names itself; stops are members too. */
const fillBelts = (drafts: readonly Draft[], find: Find): void => {
  const members = new Map<string, string[]>()
  for (const draft of drafts) {
    if (draft.table === "belts") {
      const { record } = draft
      members.set(String(valueAt(record, "id")), [...listAt(draft, "sites"), ...listAt(draft, "stops")])
    }
  }
  for (const draft of drafts) {
    const id = String(valueAt(draft.record, "id"))
    const brand = draft.brandName === null ? null : find("brands", draft.brandName)
    if (brand !== null && valueAt(draft.record, "brand") === undefined) setAt(draft.record, "brand", brand)
    for (const name of draft.belts) members.get(find("belts", name) ?? "")?.push(id)
  }
  for (const draft of drafts) {
    if (draft.table !== "belts") continue
    const all = [...new Set(members.get(String(valueAt(draft.record, "id"))) ?? [])]
    if (all.length > 0) setAt(draft.record, "sites", all)
  }
}

const listAt = ({ record }: Draft, path: string): readonly string[] => {
  const list = valueAt(record, path)
  return Array.isArray(list) ? list.map(String) : []
}
