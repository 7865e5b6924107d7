import { BRAND_TIERS } from "../domain/brand.ts"
import type { BeltId, SiteId } from "../domain/ids.ts"
import { SITE_KINDS } from "../domain/site.ts"
import type { Departure, VisitWish } from "../domain/visit-wish.ts"

const ID = /^[a-z0-9][a-z0-9-]{0,79}$/
const DATE = /^\d{4}-\d\d-\d\d$/
const DAY_MINUTES = 1440
const MOST_STOPS = 300

/** What a first look at a plan asks for: a morning on foot, today, all stops, as long as it takes. */
export const firstWish = (belt: BeltId, today: string): VisitWish => ({
  belt,
  mode: "walk",
  group: false,
  date: today,
  startMinute: 9 * 60,
  minutes: null,
  departure: { kind: "anywhere" },
  round: false,
  kinds: [],
  tiers: [],
  order: null,
})

/** A wish as text for an address: `mode=walk;on=2026-11-22;at=540;for=120;from=128.01,20.5;order=a.b.c`. Only plain letters. */
export const wishText = (wish: VisitWish): string => {
  const { mode, group, date, startMinute, minutes, departure, round, kinds, tiers, order } = wish
  const parts = [`mode=${mode}`, `on=${date}`, `at=${startMinute}`]
  if (minutes !== null) parts.push(`for=${minutes}`)
  if (departure.kind === "stop") parts.push(`from=${departure.site}`)
  if (departure.kind === "place")
    parts.push(`from=${departure.at.map((degrees) => Number(degrees.toFixed(5))).join(",")}`)
  if (group) parts.push("group=1")
  if (round) parts.push("round=1")
  if (kinds.length > 0) parts.push(`kinds=${kinds.join(".")}`)
  if (tiers.length > 0) parts.push(`tiers=${tiers.join(".")}`)
  if (order !== null) parts.push(`order=${order.join(".")}`)
  return parts.join(";")
}

const wholeNumber = (text: string | undefined, least: number, most: number): number | null => {
  const number = Number(text)
  return text !== undefined && /^\d{1,5}$/.test(text) && number >= least && number <= most ? number : null
}

const departureFrom = (text: string | undefined): Departure => {
  if (text === undefined) return { kind: "anywhere" }
  const [lon, lat, more] = text.split(",")
  if (lat === undefined) return ID.test(text) ? { kind: "stop", site: text as SiteId } : { kind: "anywhere" }
  const at = [Number(lon || Number.NaN), Number(lat || Number.NaN)] as const
  const sound = more === undefined && Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 85
  return sound ? { kind: "place", at } : { kind: "anywhere" }
}

const isDate = (text: string | undefined): text is string =>
  text !== undefined &&
  DATE.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

/**
 * The wish an address asks for. Never fails: what cannot be read falls back to the first wish of `today`. `wishText` and
 * `wishFrom` round-trip (a departure to 1e-5 degrees).
 */
export const wishFrom = (text: string, belt: BeltId, today: string): VisitWish => {
  const said = new Map(
    text.split(";").map((part): [string, string] => [part.split("=")[0] ?? "", part.split("=")[1] ?? ""]),
  )
  const list = (name: string): readonly string[] => (said.get(name) ?? "").split(".").filter((one) => one !== "")
  const usual = firstWish(belt, today)
  const date = said.get("on")
  const order = said.has("order")
    ? [...new Set(list("order").filter((id) => ID.test(id)))].slice(0, MOST_STOPS).map((id) => id as SiteId)
    : null
  return {
    belt,
    mode: said.get("mode") === "drive" ? "drive" : "walk",
    group: said.get("group") === "1",
    date: isDate(date) ? date : usual.date,
    startMinute: wholeNumber(said.get("at"), 0, DAY_MINUTES - 1) ?? usual.startMinute,
    minutes: wholeNumber(said.get("for"), 0, DAY_MINUTES),
    departure: departureFrom(said.get("from")),
    round: said.get("round") === "1",
    kinds: SITE_KINDS.filter((kind) => list("kinds").includes(kind)),
    tiers: BRAND_TIERS.filter((tier) => list("tiers").includes(tier)),
    order,
  }
}
