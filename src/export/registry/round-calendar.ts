import { folded, icsText } from "../ics-lines.ts"
import type { DatedDay, RoundNames } from "./round-table.ts"

type CalendarFrom = {
  readonly atlas: string
  readonly title: string
  /** 虚构示例, or null. */
  readonly stamp: string | null
  readonly madeOn: string
  readonly summary: (name: string) => string
  readonly guests: (names: string) => string
  readonly wayHere: (way: string) => string
  /** What ways are reckoned by. */
  readonly note: string
}

const DAY_MS = 86_400_000

const compactDay = (date: string, later = 0): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + later * DAY_MS).toISOString().slice(0, 10).replaceAll("-", "")

/**
 * A round of visits as iCalendar (RFC 5545): a whole day a host. A UID depends on city and host alone, so that a round planned
 * anew moves the days instead of doubling them.
 */
export const roundCalendar = (
  days: readonly DatedDay[],
  { nameOf, unitOf, wayOf }: RoundNames,
  from: CalendarFrom,
): string => {
  const mark = from.stamp === null ? "" : `〔${from.stamp}〕`
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Belt Atlas//Visits//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${icsText(from.title)}`,
    ...days.flatMap(({ date, open }) =>
      open.flatMap(({ host, guests, wayHere }) => [
        "BEGIN:VEVENT",
        `UID:${from.atlas}.${host}.open-day@belt-atlas`,
        `DTSTAMP:${compactDay(from.madeOn)}T000000Z`,
        `DTSTART;VALUE=DATE:${compactDay(date)}`,
        `DTEND;VALUE=DATE:${compactDay(date, 1)}`,
        `SUMMARY:${icsText(`${mark}${from.summary(nameOf(host))}`)}`,
        ...(unitOf(host) === null ? [] : [`LOCATION:${icsText(unitOf(host) ?? "")}`]),
        `DESCRIPTION:${icsText(
          [
            from.guests(guests.map(({ brand, way }) => `${nameOf(brand)} (${wayOf(way)})`).join(", ")),
            ...(wayHere === null ? [] : [from.wayHere(wayOf(wayHere))]),
            from.note,
          ].join("\n"),
        )}`,
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ]),
    ),
    "END:VCALENDAR",
  ]
  return lines.map(folded).join("")
}
