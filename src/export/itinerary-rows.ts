import { clockWords } from "./clock-words.ts"
import type { Itinerary } from "./itinerary.ts"
import { talkLines, visitLines, wayTo } from "./stop-lines.ts"

/** One row of a 团队观摩行程单. Cells may hold several lines; none is empty. */
export type ItineraryRow = {
  readonly number: number
  readonly time: string
  readonly stop: string
  readonly gettingThere: string
  readonly talkingPoints: string
  readonly host: string
  readonly note: string
}

/** The rows of a group's itinerary, with what stands above and below them. */
export type ItineraryTable = {
  /** 团队观摩行程单 */
  readonly heading: string
  readonly title: string
  /** 虚构示例, or null. */
  readonly fictional: string | null
  /** Day, number of stops, totals: a line each. */
  readonly lead: readonly string[]
  readonly columns: Readonly<Record<keyof ItineraryRow, string>>
  readonly rows: readonly ItineraryRow[]
}

/** The itinerary as rows, for the sheet of paper and the workbook alike. */
export const itineraryTable = (itinerary: Itinerary): ItineraryTable => {
  const { say, imprint, stops } = itinerary
  const unknown = say("take.nothing-known")
  return {
    heading: say("take.itinerary"),
    title: itinerary.title,
    fictional: imprint.fictional,
    lead: leadLines(itinerary),
    columns: {
      number: say("take.column-number"),
      time: say("take.column-time"),
      stop: say("take.column-stop"),
      gettingThere: say("take.column-getting-there"),
      talkingPoints: say("take.column-talking-points"),
      host: say("take.column-host"),
      note: say("take.column-note"),
    },
    rows: stops.map((stop) => {
      const talk = talkLines(stop, itinerary)
      return {
        number: stop.number,
        time: stop.times === null ? say("take.time-open") : `${stop.times.words}\n${stop.times.stay}`,
        stop: `${stop.name}\n${stop.kind} · ${stop.district}`,
        gettingThere: wayTo(stop, itinerary) ?? say("take.begin-here"),
        talkingPoints: talk.length === 0 ? unknown : talk.join("\n"),
        host: stop.host ?? unknown,
        note: visitLines(stop, itinerary).join("\n"),
      }
    }),
  }
}

/** Day and hours, number of stops, totals. */
export const leadLines = (itinerary: Itinerary): readonly string[] => {
  const { say, day, stops, legs, totals, omitted, language } = itinerary
  return [
    ...(day === null ? [] : [`${day.words} · ${hoursOf(itinerary)}`]),
    // A single stop is nowhere from itself.
    `${say("take.stop-count", { count: stops.length })}${legs.length === 0 ? "" : ` · ${totals}`}`,
    ...(omitted.length === 0 ? [] : [say("take.omitted", { names: omitted.join(language === "zh" ? "、" : ", ") })]),
  ]
}

const hoursOf = ({ day, say }: Itinerary): string =>
  day === null
    ? ""
    : say("take.total-visit", { start: clockWords(day.startMinute, say), end: clockWords(day.endMinute, say) })
