import { folded, icsText, icsUri } from "./ics-lines.ts"
import { imprintLines } from "./imprint.ts"
import type { Itinerary } from "./itinerary.ts"
import { coordinatesOf, type ItineraryStop, type StopTimes } from "./itinerary-stops.ts"
import { degrees, isPlace } from "./places-text.ts"
import { stopLines } from "./stop-lines.ts"

/** A calendar, or why there is none: a tour without a day has no times to put into one. */
export type Calendar = { readonly kind: "made"; readonly text: string } | { readonly kind: "no-day" }

// The atlas names no time zone. All of China keeps one, without summer time since 1991, and the format is made for its cities.
const ZONE = "Asia/Shanghai"
const ZONE_LINES = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:STANDARD",
  "DTSTART:19910915T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
]

const MINUTE_MS = 60_000

/**
 * A visit as iCalendar (RFC 5545), one event a stop in the city's local time. A UID depends on city, date and site alone, so
 * that taking a changed visit along again moves the events instead of doubling them.
 */
export const icsOf = (itinerary: Itinerary): Calendar => {
  const { day, stops } = itinerary
  if (day === null) return { kind: "no-day" }
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Belt Atlas//Visit//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${icsText(itinerary.title)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...ZONE_LINES,
    ...stops.flatMap((stop) => (stop.times === null ? [] : eventLines(stop, stop.times, day.date, itinerary))),
    "END:VCALENDAR",
  ]
  return { kind: "made", text: lines.map(folded).join("") }
}

/** "20261122T093000": minutes past midnight of a date may run into the next. */
const localTime = (date: string, minute: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + minute * MINUTE_MS).toISOString().replace(/[-:]|\.\d+Z/g, "")

const eventLines = (stop: ItineraryStop, times: StopTimes, date: string, itinerary: Itinerary): readonly string[] => {
  const { imprint, say } = itinerary
  const mark = imprint.fictional === null ? "" : `〔${imprint.fictional}〕`
  const city = itinerary.id.split(".", 1)[0] ?? ""
  const place = coordinatesOf(stop)
  const link = imprint.link === null ? null : icsUri(imprint.link)
  const end = Math.max(times.leaveMinute, times.arriveMinute + 1)
  const description = [...stopLines(stop, itinerary), "", ...imprintLines(imprint, say)].join("\n")
  return [
    "BEGIN:VEVENT",
    `UID:${city}.${date}.${stop.id}@belt-atlas`,
    `DTSTAMP:${imprint.madeOnDate.replaceAll("-", "")}T000000Z`,
    `DTSTART;TZID=${ZONE}:${localTime(date, times.arriveMinute)}`,
    `DTEND;TZID=${ZONE}:${localTime(date, end)}`,
    `SUMMARY:${icsText(`${mark}${stop.number} ${stop.name}`)}`,
    `LOCATION:${icsText([stop.name, stop.address ?? stop.district].join(itinerary.language === "zh" ? "，" : ", "))}`,
    ...(place === null || !isPlace(place) ? [] : [`GEO:${degrees(place[1])};${degrees(place[0])}`]),
    `DESCRIPTION:${icsText(description)}`,
    ...(link === null ? [] : [`URL:${link}`]),
    "TRANSP:OPAQUE",
    "END:VEVENT",
  ]
}
