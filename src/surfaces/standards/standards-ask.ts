import { STATES, type State } from "../../domain/evidence.ts"

/** In which order rows stand: as in the city's files, by name, or with the most work first. */
export const SORTS = ["file", "name", "unmet", "unknown"] as const
export type Sort = (typeof SORTS)[number]

/** What rows are gathered by. */
export const GATHERINGS = ["unit", "district"] as const
export type Gathering = (typeof GATHERINGS)[number]

/** All that a planner asks on a page of the standards. Ids are as typed: a page that finds no such thing says so. */
export type Ask = {
  /** How many things lie open over the page: 1 what is behind a figure or a row, 2 one finding from there. */
  readonly depth: 0 | 1 | 2
  readonly pack: string | null
  readonly item: string | null
  /** A belt or a site whose findings lie open. */
  readonly row: string | null
  /** A reporting unit or district, as the records name it. */
  readonly unit: string | null
  readonly state: State | null
  readonly sort: Sort
  readonly by: Gathering
  readonly grouped: boolean
  /** The day everything is checked for; null today. */
  readonly on: string | null
  /** Belts side by side. */
  readonly belts: readonly string[]
}

export const NO_ASK: Ask = {
  depth: 0,
  pack: null,
  item: null,
  row: null,
  unit: null,
  state: null,
  sort: "file",
  by: "unit",
  grouped: false,
  on: null,
  belts: [],
}

/** More columns than this cannot be told apart on a desk. */
export const MOST_COMPARED = 6

const ID = /^[a-z0-9][a-z0-9-]{0,79}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const UNIT_CHARACTERS = 40

/** Whether a text is a day of the calendar, as `2019-02-28`. */
export const isDay = (text: string): boolean => {
  if (!DAY.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}

const escaped = (text: string): string => {
  try {
    return encodeURIComponent(text)
  } catch {
    return "" // half a character: nobody's name
  }
}

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ""
  }
}

/** The question as text for the address; only what differs from `NO_ASK` is written. "@" stands at its head alone. */
export const askText = (ask: Ask): string => {
  const fields: string[] = []
  for (const key of ["pack", "item", "row", "state", "on"] as const)
    if (ask[key] !== null) fields.push(`${key}=${ask[key]}`)
  if (ask.unit !== null && escaped(ask.unit) !== "") fields.push(`unit=${escaped(ask.unit)}`)
  if (ask.sort !== NO_ASK.sort) fields.push(`sort=${ask.sort}`)
  if (ask.by !== NO_ASK.by) fields.push(`by=${ask.by}`)
  if (ask.grouped) fields.push("grouped=1")
  if (ask.belts.length > 0) fields.push(`belts=${ask.belts.join(",")}`)
  return "@".repeat(ask.depth) + fields.join(";")
}

/** Reads a question back. Never fails: what makes no sense is left out. Round-trips with `askText`. */
export const askFrom = (text: string): Ask => {
  const depth = text.startsWith("@@") ? 2 : text.startsWith("@") ? 1 : 0
  const fields = new Map<string, string>()
  for (const field of text.slice(depth).split(";")) {
    const at = field.indexOf("=")
    if (at > 0) fields.set(field.slice(0, at), field.slice(at + 1))
  }
  const id = (key: string): string | null => {
    const found = fields.get(key) ?? ""
    return ID.test(found) ? found : null
  }
  const unit = unescaped(fields.get("unit") ?? "").slice(0, UNIT_CHARACTERS)
  const on = fields.get("on") ?? ""
  const belts = (fields.get("belts") ?? "").split(",").filter((belt) => ID.test(belt))
  return {
    depth,
    pack: id("pack"),
    item: id("item"),
    row: id("row"),
    unit: unit === "" || escaped(unit) === "" ? null : unit,
    state: STATES.find((state) => state === fields.get("state")) ?? null,
    sort: SORTS.find((sort) => sort === fields.get("sort")) ?? NO_ASK.sort,
    by: GATHERINGS.find((by) => by === fields.get("by")) ?? NO_ASK.by,
    grouped: fields.get("grouped") === "1",
    on: isDay(on) ? on : null,
    belts: [...new Set(belts)].slice(0, MOST_COMPARED),
  }
}
