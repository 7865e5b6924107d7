import { APPROVAL_STEPS, BRAND_STAGES, BRAND_TIERS, type BrandTier } from "../../domain/brand.ts"
import { PAIR_STATES, type PairState } from "../../domain/pair.ts"

/** In which order brands stand: as in the city's files, by name, the least complete first, or the furthest along first. */
export const SORTS = ["file", "name", "missing", "stage"] as const
export type Sort = (typeof SORTS)[number]

/** What the rows of the progress table are. */
export const ROWS = ["unit", "tier", "place"] as const
export type RowsBy = (typeof ROWS)[number]

/** What its columns are: the stages of growing, or the steps of approval. */
export const READINGS = ["stage", "step"] as const
export type Reading = (typeof READINGS)[number]

/** A column of the progress table; `none` gathers those of which nobody says. */
export const COLUMNS = [...BRAND_STAGES, ...APPROVAL_STEPS, "none"] as const
export type Column = (typeof COLUMNS)[number]

/** The two faces of the matrix page: the brands as cards (品牌矩阵), or the progress table (培育进度表). */
export const FACES = ["cards", "table"] as const
export type Face = (typeof FACES)[number]

/** What a mark on the map is sized by. */
export const SIZES = ["sites", "results"] as const
export type SizedBy = (typeof SIZES)[number]

/** All that a planner asks on a page of brands and pairs. Ids are as typed: a page that finds no such thing says so. */
export type Ask = {
  /** 1 when something chosen lies open, which Back closes. */
  readonly depth: 0 | 1
  /** A brand, a pair, or the unit of a table's row that was chosen. */
  readonly chosen: string | null
  readonly tier: BrandTier | null
  readonly place: string | null
  readonly words: string
  readonly column: Column | null
  readonly check: string | null
  readonly sort: Sort
  readonly by: RowsBy
  readonly reading: Reading
  readonly face: Face
  readonly grouped: boolean
  readonly sized: SizedBy
  readonly density: boolean
  readonly state: PairState | null
  /** Locked pairs, as offer and need. */
  readonly locked: readonly (readonly [string, string])[]
  readonly capacity: number
  /** How many a unit may take on, where the planner says other than `capacity`. */
  readonly rooms: readonly (readonly [string, number])[]
  readonly repeat: boolean
  /** Brands chosen for a round of visits. */
  readonly brands: readonly string[]
  readonly different: boolean
  readonly each: number
  readonly hosts: number
  /** Whether ways between open doors are walked. */
  readonly onFoot: boolean
  /** The first open day; null the first Monday from today. */
  readonly from: string | null
  /** Whether the sheets for printing lie over the page. */
  readonly paper: boolean
}

export const NO_ASK: Ask = {
  depth: 0,
  chosen: null,
  tier: null,
  place: null,
  words: "",
  column: null,
  check: null,
  sort: "file",
  by: "unit",
  reading: "stage",
  face: "cards",
  grouped: false,
  sized: "sites",
  density: false,
  state: null,
  locked: [],
  capacity: 1,
  rooms: [],
  repeat: false,
  brands: [],
  different: false,
  each: 2,
  hosts: 2,
  onFoot: false,
  from: null,
  paper: false,
}

/** More would not fit an address, and nobody visits as many. */
export const MOST_VISITING = 60
const MOST_LOCKED = 40
const MOST_ROOMS = 40
/** More would be no load but a mistake. */
export const MOST_CAPACITY = 9
const MOST_VISITS = 9
const WORDS_CHARACTERS = 60

const DAY = /^\d{4}-\d{2}-\d{2}$/
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/

/** Everything but what parts one field from the next. */
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
  const put = (key: string, text: string, usual: string): void => {
    if (text !== usual) fields.push(`${key}=${text}`)
  }
  for (const key of ["chosen", "place", "words", "check", "tier", "column", "state", "from"] as const)
    put(key, escaped(ask[key] ?? ""), "")
  for (const key of ["sort", "by", "reading", "face", "sized"] as const) put(key, ask[key], NO_ASK[key])
  for (const key of ["grouped", "density", "repeat", "different", "onFoot", "paper"] as const)
    put(key, ask[key] ? "1" : "", "")
  for (const key of ["capacity", "each", "hosts"] as const) put(key, String(ask[key]), String(NO_ASK[key]))
  put("locked", ask.locked.map(([offer, need]) => `${escaped(offer)}>${escaped(need)}`).join(","), "")
  put("rooms", ask.rooms.map(([unit, count]) => `${escaped(unit)}>${count}`).join(","), "")
  put("brands", ask.brands.join(","), "")
  return "@".repeat(ask.depth) + fields.join(";")
}

/** Reads a question back. Never fails: what makes no sense is left out. Round-trips with `askText`. */
export const askFrom = (text: string): Ask => {
  const depth = text.startsWith("@") ? 1 : 0
  const fields = new Map<string, string>()
  for (const field of text.slice(depth).split(";")) {
    const at = field.indexOf("=")
    if (at > 0) fields.set(field.slice(0, at), field.slice(at + 1))
  }
  const said = (key: string): string => unescaped(fields.get(key) ?? "").slice(0, WORDS_CHARACTERS)
  const kept = (key: string): string | null => (escaped(said(key)) === "" ? null : said(key))
  const among = <Value extends string>(key: string, values: readonly Value[]): Value | null =>
    values.find((value) => value === said(key)) ?? null
  const count = (key: "capacity" | "each" | "hosts", most: number): number => {
    const number = Number(fields.get(key) ?? NO_ASK[key])
    return Number.isInteger(number) && number >= 1 && number <= most ? number : NO_ASK[key]
  }
  const from = said("from")
  return {
    depth,
    chosen: kept("chosen"),
    tier: among("tier", BRAND_TIERS),
    place: kept("place"),
    words: kept("words") ?? "",
    column: among("column", COLUMNS),
    check: kept("check"),
    sort: among("sort", SORTS) ?? NO_ASK.sort,
    by: among("by", ROWS) ?? NO_ASK.by,
    reading: among("reading", READINGS) ?? NO_ASK.reading,
    face: among("face", FACES) ?? NO_ASK.face,
    grouped: said("grouped") === "1",
    sized: among("sized", SIZES) ?? NO_ASK.sized,
    density: said("density") === "1",
    state: among("state", PAIR_STATES),
    locked: locksFrom(fields.get("locked") ?? ""),
    capacity: count("capacity", MOST_CAPACITY),
    rooms: roomsFrom(fields.get("rooms") ?? ""),
    repeat: said("repeat") === "1",
    brands: [...new Set((fields.get("brands") ?? "").split(",").filter((id) => ID.test(id)))].slice(0, MOST_VISITING),
    different: said("different") === "1",
    each: count("each", MOST_VISITS),
    hosts: count("hosts", MOST_VISITS),
    onFoot: said("onFoot") === "1",
    from: DAY.test(from) && !Number.isNaN(Date.parse(from)) ? from : null,
    paper: said("paper") === "1",
  }
}

const roomsFrom = (text: string): Ask["rooms"] => {
  const rooms = new Map<string, number>()
  for (const room of text.split(",")) {
    const [unit = "", count = "", ...more] = room.split(">").map(unescaped)
    if (unit !== "" && more.length === 0 && /^\d$/.test(count)) rooms.set(unit, Number(count))
  }
  return [...rooms].slice(0, MOST_ROOMS)
}

const locksFrom = (text: string): Ask["locked"] =>
  text
    .split(",")
    .flatMap((lock): Ask["locked"] => {
      const [offer = "", need = "", ...more] = lock.split(">").map(unescaped)
      return offer === "" || need === "" || more.length > 0 ? [] : [[offer, need]]
    })
    .slice(0, MOST_LOCKED)
