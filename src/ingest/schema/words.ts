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

/** `2019`, `2019-07` or `2019-07-03`. */
export const PARTIAL_DATE_FORM = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
export const partialDate = z.string().check(z.regex(PARTIAL_DATE_FORM))

/** `2019-07-03`. */
export const DATE_FORM = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
export const date = z.string().check(z.regex(DATE_FORM))

/** `08:30`; `24:00` closes a day. */
export const TIME_FORM = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/
export const time = z.string().check(z.regex(TIME_FORM))

/** An address that may be linked. */
export const WEB_FORM = /^https?:\/\/[^\s"<>]+$/
export const webAddress = z.string().check(z.regex(WEB_FORM))

/** A file beside the data: relative, and never out of the folder. */
export const FILE_FORM = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\s\\:*?"<>|]+$/
export const fileBeside = z.string().check(z.regex(FILE_FORM))

/** A year of the common calendar. */
export const year = z.int().check(z.gte(1000), z.lte(2999))

export const longitude = z.number().check(z.gte(-180), z.lte(180))
export const latitude = z.number().check(z.gte(-90), z.lte(90))

/** West, south, east, north. */
export const bounds = z.tuple([longitude, latitude, longitude, latitude])

export const count = z.int().check(z.gte(0))
