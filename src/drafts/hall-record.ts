/** Something that went wrong on a hall's screen. No personal data: what, and when. */
export type HallError = { readonly at: string; readonly what: string }

/** How often something was looked at on a day: `belt:<id>`, `stop:<id>`, `plan`, `visit`. */
export type DayCounts = Readonly<Record<string, number>>

/** What a hall's screen remembers of itself, on this machine only. */
export type HallRecord = {
  readonly errors: readonly HallError[]
  /** Local date → what was looked at. */
  readonly days: Readonly<Record<string, DayCounts>>
}

export const EMPTY_RECORD: HallRecord = { errors: [], days: {} }

const MOST_ERRORS = 500
const MOST_DAYS = 400 // a year and its reports
const MOST_CHARACTERS = 300

/** The record with one more error; the oldest of more than 500 goes. */
export const withError = (record: HallRecord, what: string, at: string): HallRecord => ({
  ...record,
  errors: [...record.errors, { at, what: what.slice(0, MOST_CHARACTERS) }].slice(-MOST_ERRORS),
})

/** The record with one more look at something on a local date; the oldest of more than 400 days goes. */
export const withCount = (record: HallRecord, what: string, date: string): HallRecord => {
  const day = record.days[date] ?? {}
  const days = Object.entries({ ...record.days, [date]: { ...day, [what]: (day[what] ?? 0) + 1 } })
  return { ...record, days: Object.fromEntries(days.sort(([a], [b]) => (a < b ? -1 : 1)).slice(-MOST_DAYS)) }
}

const isText = (value: unknown): value is string => typeof value === "string"

/** Reads a record that was kept as JSON; what cannot be read is left out, never fatal. */
export const readRecord = (kept: string | null): HallRecord => {
  let value: unknown
  try {
    value = JSON.parse(kept ?? "null")
  } catch {
    return EMPTY_RECORD
  }
  if (typeof value !== "object" || value === null) return EMPTY_RECORD
  const { errors, days } = value as { errors?: unknown; days?: unknown }
  const readErrors = Array.isArray(errors)
    ? errors.flatMap((one: unknown): HallError[] => {
        if (typeof one !== "object" || one === null) return []
        const { at, what } = one as { at?: unknown; what?: unknown }
        return isText(at) && isText(what) ? [{ at, what }] : []
      })
    : []
  const readDays: Record<string, DayCounts> = {}
  if (typeof days === "object" && days !== null)
    for (const [date, counts] of Object.entries(days)) {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || typeof counts !== "object" || counts === null) continue
      readDays[date] = Object.fromEntries(
        Object.entries(counts).filter((entry): entry is [string, number] => Number.isSafeInteger(entry[1])),
      )
    }
  return { errors: readErrors.slice(-MOST_ERRORS), days: readDays }
}

/** A store of texts by name: the browser's, or one that only lasts as long as the page. */
export type TextStore = {
  readonly get: (name: string) => string | null
  readonly set: (name: string, text: string) => boolean
}

/** The browser's own store; where it is blocked or full, texts last as long as the page and `set` says false. */
export const openTextStore = (): TextStore => {
  const kept = new Map<string, string>()
  return {
    get: (name) => {
      try {
        return localStorage.getItem(name) ?? kept.get(name) ?? null
      } catch {
        return kept.get(name) ?? null
      }
    },
    set: (name, text) => {
      kept.set(name, text)
      try {
        localStorage.setItem(name, text)
        return true
      } catch {
        return false
      }
    },
  }
}
