import "./jitless.ts"
import * as z from "zod/mini"

/** May be absent or null; both mean that nobody has said. */
export const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.nullish(schema)

/** A text that says something. */
export const someText = z.string().check(z.regex(/\S/))

/** Lower-case letters, digits and hyphens: stable for ever, safe in an address. */
export const ID_FORM = /^[a-z0-9][a-z0-9-]{0,79}$/
export const id = z.string().check(z.regex(ID_FORM))

/** `{ "zh": …, "en"?: … }`: always Chinese, English where somebody has written it. */
export const localText = z.object({ zh: someText, en: maybe(z.string()) })

// A pattern rather than a function, so that the published JSON Schema refuses 30 February as well.
const DAYS_OF_EVERY_YEAR =
  "(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])"
const LEAP_YEAR = "\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00"
const DAY = `\\d{4}-(?:${DAYS_OF_EVERY_YEAR})|(?:${LEAP_YEAR})-02-29`

/** `2019`, `2019-07` or `2019-07-03`: a day that was or will be. */
export const PARTIAL_DATE_FORM = new RegExp(`^(?:\\d{4}|\\d{4}-(?:0[1-9]|1[0-2])|${DAY})$`)
export const partialDate = z.string().check(z.regex(PARTIAL_DATE_FORM))

/** `2019-07-03`: a day that was or will be. */
export const DATE_FORM = new RegExp(`^(?:${DAY})$`)
export const date = z.string().check(z.regex(DATE_FORM))

/** `08:30`; `24:00` closes a day. */
export const TIME_FORM = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/
export const time = z.string().check(z.regex(TIME_FORM))

/** An address that may be linked. */
export const WEB_FORM = /^https?:\/\/[^\s"<>]+$/
export const webAddress = z.string().check(z.regex(WEB_FORM))

/** An address that the public is sent to with what they have to say: never in the clear. */
export const SAFE_WEB_FORM = /^https:\/\/[^\s"<>]+$/
export const safeAddress = z.string().check(z.regex(SAFE_WEB_FORM))

/** A file beside the data: relative, and never out of the folder. */
export const FILE_FORM = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\s\\:*?"<>|]+$/
export const fileBeside = z.string().check(z.regex(FILE_FORM))

/** A year of the common calendar. */
export const year = z.int().check(z.gte(1000), z.lte(2999))

export const longitude = z.number().check(z.gte(-180), z.lte(180))
export const latitude = z.number().check(z.gte(-90), z.lte(90))

/** West, south, east, north. */
export const bounds = z.tuple([longitude, latitude, longitude, latitude])

/** Days of the week: 1 Monday to 7 Sunday. */
export const weekDays = z.array(z.int().check(z.gte(1), z.lte(7)))

export const count = z.int().check(z.gte(0))
