import { SITE_KINDS } from "../../domain/site.ts"
import { plainText } from "../datum/read-angle.ts"
import { WHOLE_FILE } from "../problems.ts"
import { setAt, valueAt } from "../tables/at-path.ts"
import type { Table } from "../tables/column.ts"
import { readChoice } from "../tables/read-choice.ts"
import type { Draft } from "./draft.ts"
import type { ImportLog } from "./import-problems.ts"
import { type IdBook, isId, newIdBook, type Romanise } from "./pinyin-ids.ts"

const NOT_KNOWN = "待核实"

/** What must be there, and what is supposed where the sheet says nothing. */
const SUPPOSED: Readonly<Record<Table, readonly (readonly [path: string, value: string])[]>> = {
  atlas: [],
  belts: [
    ["kind", "two-new-belt"],
    ["status", "reported"],
  ],
  sites: [["scope", "two-new"]],
  brands: [["tier", "other"]],
  pairs: [],
  tasks: [],
  sources: [["grade", "C"]],
}

const NAMES: Readonly<Record<Table, readonly string[]>> = {
  atlas: ["title.zh"],
  belts: ["name.zh"],
  sites: ["name.zh"],
  brands: [],
  pairs: ["left.name.zh", "right.name.zh"],
  tasks: ["problem.zh"],
  sources: ["title.zh"],
}

/** Fills in what every record must have, and says what was supposed, once for each file and field. */
export const completeRecords = (drafts: readonly Draft[], romanise: Romanise, log: ImportLog): void => {
  const supposed = newTally(log)
  const books = new Map<Table, IdBook>()
  for (const draft of drafts) {
    for (const path of NAMES[draft.table]) giveName(draft, path, log)
    for (const [path, value] of SUPPOSED[draft.table])
      if (valueAt(draft.record, path) === undefined) {
        setAt(draft.record, path, value)
        supposed.add(draft, path, value)
      }
    if (draft.table === "sites") supposeKind(draft, supposed)
    if (draft.table === "sites" || draft.table === "belts") supposeDistrict(draft, supposed)
  }
  supposed.close()
  // ids that were written come first: a made one must not take their place
  const bookOf = (table: Table): IdBook => {
    const book = books.get(table) ?? newIdBook(romanise)
    books.set(table, book)
    return book
  }
  const withoutId = drafts.filter((draft) => draft.table !== "atlas" && !takesItsId(draft, bookOf(draft.table), log))
  for (const draft of withoutId) giveId(draft, bookOf(draft.table), log)
}

const giveName = (draft: Draft, path: string, log: ImportLog): void => {
  if (valueAt(draft.record, path) !== undefined) return
  const name = `未填名称（第${draft.at.line ?? 0}行）`
  setAt(draft.record, path, name)
  if (draft.table !== "atlas") log.add("name-missing", draft.file, draft.at, { name })
}

type Tally = { readonly add: (draft: Draft, field: string, value: string) => void; readonly close: () => void }

const newTally = (log: ImportLog): Tally => {
  const counts = new Map<string, { draft: Draft; field: string; value: string; count: number }>()
  return {
    add(draft, field, value) {
      const key = [draft.file, draft.sheet, field, value].join("\n")
      const before = counts.get(key)
      if (before === undefined) counts.set(key, { draft, field, value, count: 1 })
      else before.count++
    },
    close() {
      for (const { draft, field, value, count } of counts.values())
        log.add("assumed", draft.file, { ...WHOLE_FILE, path: draft.sheet || null }, { field, value, count })
    },
  }
}

const supposeKind = (draft: Draft, supposed: Tally): void => {
  if (valueAt(draft.record, "kind") !== undefined) return
  const kind = readChoice(String(valueAt(draft.record, "name.zh")), "sites/kind", SITE_KINDS) ?? "other"
  setAt(draft.record, "kind", kind)
  supposed.add(draft, "kind", kind)
}

const IN_ADDRESS = /(?:市|^)([\p{Script=Han}]{1,6}?(?:区|县))|^([\p{Script=Han}]{1,6}?市)/u

// 2024年鼓楼区示范点一览表; a park (园区) or a neighbourhood (社区) is no district
const IN_TITLE = /(?:^|[年月市度])([\p{Script=Han}]{1,5}?(?:(?<![园社片小])区|县))/u

const supposeDistrict = (draft: Draft, supposed: Tally): void => {
  if (valueAt(draft.record, "district") !== undefined) return
  const address = String(valueAt(draft.record, "address.zh") ?? valueAt(draft.record, "area.name.zh") ?? "")
  const found = IN_ADDRESS.exec(plainText(address))
  const district = found?.[1] ?? found?.[2] ?? IN_TITLE.exec(draft.title ?? "")?.[1] ?? NOT_KNOWN
  setAt(draft.record, "district", district)
  supposed.add(draft, "district", district)
}

const takesItsId = (draft: Draft, book: IdBook, log: ImportLog): boolean => {
  const written = valueAt(draft.record, "id")
  if (typeof written !== "string" || !isId(written)) return false
  if (book.take(written)) return true
  log.add("record-twice", draft.file, draft.at, { found: written })
  return false
}

const FALLBACKS: Readonly<Record<Table, string>> = {
  atlas: "city",
  belts: "belt",
  sites: "site",
  brands: "brand",
  pairs: "pair",
  tasks: "task",
  sources: "source",
}

const giveId = (draft: Draft, book: IdBook, log: ImportLog): void => {
  const written = valueAt(draft.record, "id")
  const names =
    draft.table === "tasks"
      ? []
      : [...NAMES[draft.table], "name.zh", "unit.zh"].map((path) => valueAt(draft.record, path))
  const name = [...new Set(names.filter((one) => typeof one === "string"))].join(" ")
  const id = book.make(typeof written === "string" ? written : name, FALLBACKS[draft.table])
  if (typeof written === "string" && written !== id) {
    draft.asWritten["id"] = written
    log.add("id-made", draft.file, draft.at, { found: written, id })
  }
  setAt(draft.record, "id", id)
}
