import { assertNever } from "../domain/assert-never.ts"
import type { OpeningHours, Site } from "../domain/site.ts"
import { distanceWords } from "../text/distance-words.ts"
import { hasWords, type Say } from "../text/say.ts"
import { Facts } from "./kit/facts.tsx"
import type { CityReader } from "./kit/reader.ts"

const dayWords = (day: number, say: Say): string => {
  const key = `day.${day}`
  return hasWords(key) ? say(key) : ""
}

/** Runs of days as people write them: 周一至周五, 周日. */
export const daysWords = (days: readonly number[], say: Say): string => {
  const sorted = [...new Set(days)].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const day of sorted) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === day - 1) last[1] = day
    else runs.push([day, day])
  }
  return runs
    .map(([from, to]) => (from === to ? dayWords(from, say) : `${dayWords(from, say)}–${dayWords(to, say)}`))
    .join(" ")
}

const hoursWords = (hours: OpeningHours, say: Say): string => {
  const season = hours.from === null && hours.to === null ? "" : ` (${hours.from ?? ""}–${hours.to ?? ""})`
  return `${daysWords(hours.days, say)} ${hours.open}–${hours.close}${season}`
}

/** How well the site's place is known, in a sentence. */
export const positionWords = (site: Site, { say, district }: Pick<CityReader, "say" | "district">): string => {
  const { position } = site
  switch (position.kind) {
    case "district-only":
      return say("site.position-district", { district: district(site.district) })
    case "schematic":
      return say("site.position-schematic", { distance: distanceWords(position.uncertaintyMetres, say) })
    case "placed":
      return position.precision === "exact"
        ? say("site.position-exact")
        : say("site.position-approximate", {
            precision: say(`precision.${position.precision}`),
            distance: distanceWords(position.uncertaintyMetres, say),
          })
    default:
      return assertNever(position)
  }
}

/** All one needs before setting out: where, when, how it is entered. */
export const VisitFacts = ({ reader, site }: { readonly reader: CityReader; readonly site: Site }) => {
  const { say, text } = reader
  const year = site.lastConfirmed?.slice(0, 4)
  const hours = site.openingHours.map((one) => hoursWords(one, say)).join("; ")
  return (
    <Facts
      facts={[
        { label: say("site.address"), value: site.address && text(site.address) },
        { label: say("site.district"), value: reader.district(site.district) },
        { label: say("site.position"), value: positionWords(site, reader) },
        { label: say("site.access"), value: say(`access.${site.access}`) },
        { label: say("site.condition"), value: say(`condition.${site.condition}`) },
        {
          label: say("site.hours"),
          value: hours === "" ? null : year === undefined ? hours : say("site.hours-year", { hours, year }),
        },
        {
          label: say("site.dwell"),
          value: site.dwellMinutes === null ? null : say("site.minutes", { count: site.dwellMinutes }),
        },
      ]}
    />
  )
}
