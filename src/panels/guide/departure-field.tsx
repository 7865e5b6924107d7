import type { SiteId } from "../../domain/ids.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { Departure } from "../../domain/visit-wish.ts"
import type { SayGuide } from "../../text/guide-words.ts"

/** A place one may set out from, named. */
export type NamedPlace = { readonly name: string; readonly at: LngLat }

type DepartureFieldProps = {
  readonly say: SayGuide
  readonly departure: Departure
  readonly change: (departure: Departure) => void
  readonly stops: readonly { readonly id: SiteId; readonly name: string }[]
  readonly stations: readonly NamedPlace[]
  readonly pick: () => void
  /** Null where the city does not allow the device to be asked. */
  readonly askHere: (() => void) | null
}

const samePlace = (one: LngLat, other: LngLat): boolean =>
  Math.abs(one[0] - other[0]) < 2e-5 && Math.abs(one[1] - other[1]) < 2e-5

const valueOfDeparture = (departure: Departure, stations: readonly NamedPlace[]): string => {
  if (departure.kind === "anywhere") return "anywhere"
  if (departure.kind === "stop") return `stop ${departure.site}`
  const station = stations.findIndex(({ at }) => samePlace(at, departure.at))
  return station < 0 ? "place" : `station ${station}`
}

/** Where a visit sets out from: a metro station, a stop, a tap on the map, where the device is, or wherever is best. */
export const DepartureField = ({ say, departure, change, stops, stations, pick, askHere }: DepartureFieldProps) => {
  const choose = (value: string): void => {
    const [kind, which = ""] = value.split(" ")
    const station = kind === "station" ? stations[Number(which)] : undefined
    const stop = kind === "stop" ? stops.find(({ id }) => id === which) : undefined
    if (kind === "map") pick()
    else if (kind === "here") askHere?.()
    else if (station !== undefined) change({ kind: "place", at: station.at })
    else if (stop !== undefined) change({ kind: "stop", site: stop.id })
    else if (kind === "anywhere") change({ kind: "anywhere" })
  }
  return (
    <label data-wide>
      {say("plan.from")}
      <select value={valueOfDeparture(departure, stations)} onChange={(event) => choose(event.target.value)}>
        <option value="anywhere">{say("plan.from-anywhere")}</option>
        {departure.kind === "place" && <option value="place">{say("plan.from-place")}</option>}
        <option value="map">{say("plan.from-map")}</option>
        {askHere !== null && <option value="here">{say("plan.from-here")}</option>}
        {stations.length > 0 && (
          <optgroup label={say("plan.from-stations")}>
            {stations.map(({ name }, index) => (
              <option key={name} value={`station ${index}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={say("plan.from-stops")}>
          {stops.map(({ id, name }) => (
            <option key={id} value={`stop ${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  )
}
