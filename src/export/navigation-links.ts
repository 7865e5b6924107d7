import type { LngLat } from "../domain/lng-lat.ts"
import { coordinatesOf, type ItineraryStop } from "./itinerary-stops.ts"
import { degrees, isPlace } from "./places-text.ts"
import { withoutForbidden } from "./xml-text.ts"

/** A pair of degrees in the shifted datum of Chinese navigation maps: longitude, latitude. It leaves in a link and nowhere else. */
export type ForeignPair = readonly [lonDegrees: number, latDegrees: number]

/** An address that opens a navigation map in the browser, which hands over to its app where that is installed. */
export type NavigationLink = { readonly map: "amap" | "baidu" | "tencent"; readonly url: string }

const SOURCE = "belt-atlas"

const address = (base: string, parameters: Readonly<Record<string, string>>): string =>
  `${base}?${Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(withoutForbidden(value))}`)
    .join("&")}`

/**
 * Links 导航到这里 for one stop. A placed stop is given with its name in GCJ-02 (`toGcj02` makes the pair for the link alone;
 * all three maps take GCJ-02, Baidu when told so); a stop without a true place only as a search by name in its district.
 * Formats: lbs.amap.com/api/uri-api, lbsyun.baidu.com/index.php?title=uri/api/web, lbs.qq.com/webApi/uriV1.
 */
export const navigationLinks = (
  stop: Pick<ItineraryStop, "place" | "name" | "district">,
  toGcj02: (at: LngLat) => ForeignPair,
): readonly NavigationLink[] => {
  const at = coordinatesOf(stop)
  return at === null || !isPlace(at) ? searches(stop.name, stop.district) : markers(stop.name, toGcj02(at))
}

const markers = (name: string, [foreignLon, foreignLat]: ForeignPair): readonly NavigationLink[] => {
  const [lon, lat] = [degrees(foreignLon), degrees(foreignLat)]
  return [
    {
      map: "amap",
      url: address("https://uri.amap.com/marker", {
        position: `${lon},${lat}`,
        name,
        src: SOURCE,
        coordinate: "gaode",
        callnative: "1",
      }),
    },
    {
      map: "baidu",
      url: address("https://api.map.baidu.com/marker", {
        location: `${lat},${lon}`,
        title: name,
        content: name,
        coord_type: "gcj02",
        output: "html",
        src: SOURCE,
      }),
    },
    {
      map: "tencent",
      url: address("https://apis.map.qq.com/uri/v1/marker", {
        marker: `coord:${lat},${lon};title:${plainTitle(name)};addr:${plainTitle(name)}`,
        referer: SOURCE,
      }),
    },
  ]
}

/** Tencent reads ":" ";" and "|" inside the marker itself, after decoding. */
const plainTitle = (name: string): string => name.replace(/[:;|]/g, " ")

const searches = (name: string, district: string): readonly NavigationLink[] => [
  {
    map: "amap",
    url: address("https://uri.amap.com/search", { keyword: `${district} ${name}`, src: SOURCE, callnative: "1" }),
  },
  {
    map: "baidu",
    url: address("https://api.map.baidu.com/place/search", {
      query: name,
      region: district,
      output: "html",
      src: SOURCE,
    }),
  },
  {
    map: "tencent",
    url: address("https://apis.map.qq.com/uri/v1/search", { keyword: name, region: district, referer: SOURCE }),
  },
]
