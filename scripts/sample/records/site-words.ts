import type { LocalText } from "../../../src/domain/local-text.ts"
import type { SiteKind } from "../../../src/domain/site.ts"
import words from "./site-words.json" with { type: "json" }

/** What a site of a kind is called after its street, what it offers, and how long a look takes. */
export const SITE_WORDS: Readonly<
  Record<SiteKind, { readonly noun: LocalText; readonly says: readonly LocalText[]; readonly minutes: number }>
> = words

const weekdays = [1, 2, 3, 4, 5]
/** Opening hours of every sort; the last sort is that nobody has told. */
export const HOURS: readonly (readonly {
  days: number[]
  open: string
  close: string
  from?: string
  to?: string
}[])[] = [
  [{ days: [2, 3, 4, 5, 6, 7], open: "09:00", close: "17:00" }],
  [
    { days: weekdays, open: "08:30", close: "12:00" },
    { days: weekdays, open: "14:00", close: "17:30" },
  ],
  [
    { days: [1, 2, 3, 4, 5, 6, 7], open: "08:00", close: "20:00", from: "2026-04-01", to: "2026-10-31" },
    { days: [1, 2, 3, 4, 5, 6, 7], open: "09:00", close: "17:00", from: "2026-11-01", to: "2027-03-31" },
  ],
  [{ days: [1, 2, 3, 4, 5, 6, 7], open: "06:00", close: "22:00" }],
  [
    { days: weekdays, open: "09:00", close: "18:00" },
    { days: [6, 7], open: "10:00", close: "16:00" },
  ],
  [],
]
