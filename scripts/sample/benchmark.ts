import { SITE_KINDS } from "../../src/domain/site.ts"
import { makeTerrain } from "./city.ts"
import { type AtlasFolder, atlasText } from "./city-files.ts"
import { DISTRICTS, type DistrictId } from "./districts.ts"
import { inside, lngLatOf, type Vec } from "./ground/plane.ts"
import { randomFor } from "./ground/random.ts"
import { nearStream, STREAM_END } from "./land/water.ts"

const SITES_A_BELT = 50
const DRY_ACROSS = 340
/** How far sites of one belt lie from its middle. */
const BELT_SPREAD_METRES = 900

/** A large, sparse atlas of the same city: belts and sites with the fewest fields the format asks for, nothing drawn. */
export const makeBenchmark = (
  seed: number,
  siteCount: number,
  beltCount: number,
): { files: AtlasFolder; counts: Record<string, number> } => {
  const terrain = makeTerrain(seed)
  const random = randomFor(seed, "benchmark")
  const districtAt = (place: Vec): DistrictId | undefined =>
    terrain.districts.find((district) => inside(place, district.edge))?.id
  /** Dry by the valley's own coordinates: cheap enough for a hundred thousand throws. */
  const isDry = (spot: Vec): boolean =>
    Math.abs(spot[1]) > DRY_ACROSS &&
    Math.abs(spot[1]) < STREAM_END &&
    !inside(spot, terrain.water.lake) &&
    terrain.water.streams.every((stream) => !nearStream(stream, spot, 12)) &&
    terrain.water.ponds.every((pond) => !inside(spot, pond))
  const throwPlace = (middle: Vec, spread: number): { place: Vec; district: DistrictId } => {
    for (;;) {
      const spot: Vec = [middle[0] + spread * random.bell(), middle[1] + spread * random.bell()]
      if (!isDry(spot)) continue
      const place = terrain.valley.toPlane(spot)
      const district = districtAt(place)
      if (district !== undefined) return { place, district }
    }
  }
  const middles = Array.from({ length: Math.max(1, beltCount) }, (): Vec => {
    for (;;) {
      const middle: Vec = [10500 * random.bell(), 7000 * random.bell()]
      if (isDry(middle) && districtAt(terrain.valley.toPlane(middle)) !== undefined) return middle
    }
  })
  const members: string[][] = middles.map(() => [])
  const siteLines: string[] = []
  for (let index = 0; index < siteCount; index++) {
    const belt = index < beltCount * SITES_A_BELT ? index % Math.max(1, beltCount) : random.whole(0, middles.length - 1)
    const { place, district } = throwPlace(middles[belt] ?? [0, 1500], BELT_SPREAD_METRES)
    const kind = random.pick(SITE_KINDS)
    members[belt]?.push(`s-${index}`)
    siteLines.push(
      JSON.stringify({
        type: "Feature",
        properties: {
          id: `s-${index}`,
          name: { zh: `示范点${index}（虚构）`, en: `Site ${index}` },
          kind,
          scope: "two-new",
          district: DISTRICTS[district].zh,
          position: { precision: "exact", uncertaintyMetres: 5 },
          level: index % 3 === 0 ? "county" : "city",
          roles: index % 40 === 0 ? ["service-centre"] : undefined,
          condition: "open",
        },
        geometry: { type: "Point", coordinates: lngLatOf(place) },
      }),
    )
  }
  const beltLines = Array.from({ length: beltCount }, (_, belt) => {
    const [along, across] = middles[belt] ?? [0, 0]
    const line = [-1, -0.5, 0, 0.5, 1].map((t) =>
      lngLatOf(terrain.valley.toPlane([along + t * BELT_SPREAD_METRES, across + 160 * random.bell()])),
    )
    return JSON.stringify({
      type: "Feature",
      properties: {
        id: `b-${belt}`,
        name: { zh: `示范带${belt}（虚构）`, en: `Belt ${belt}` },
        kind: "two-new-belt",
        status: "confirmed",
        district: DISTRICTS[districtAt(terrain.valley.toPlane([along, across])) ?? "jichuan"].zh,
        siteList: "complete",
        sites: members[belt] ?? [],
        stopsOrder: "none",
      },
      geometry: belt % 10 === 9 ? null : { type: "LineString", coordinates: line },
    })
  })
  const collection = (lines: readonly string[]): string =>
    `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`
  return {
    files: new Map([
      ["atlas.json", atlasText(terrain, "benchmark", null, [])],
      ["belts.geojson", collection(beltLines)],
      ["sites.geojson", collection(siteLines)],
    ]),
    counts: { belts: beltCount, sites: siteCount },
  }
}
