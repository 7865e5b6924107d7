import type { SiteKind } from "../../../src/domain/site.ts"
import type { City } from "../city.ts"
import type { DistrictId } from "../districts.ts"
import { planeOf, type Vec } from "../ground/plane.ts"
import { randomFor } from "../ground/random.ts"
import { isWalkClass } from "../streets/street.ts"
import { type CheckedSite, checkSite } from "./checklists.ts"
import { apart, type Footing } from "./footing.ts"
import type { PlainSite } from "./plain-records.ts"
import type { SitePlan } from "./site-record.ts"

/** A site that belongs to no belt. */
type Wanted = {
  readonly kind: SiteKind
  readonly district: DistrictId
  readonly vague?: number
  readonly schematic?: true
  readonly placeless?: true
}

const WANTED: readonly Wanted[] = [
  { kind: "service-centre", district: "tinglan" },
  { kind: "service-centre", district: "jichuan" },
  { kind: "service-centre", district: "songlan" },
  { kind: "service-centre", district: "fenghui" },
  { kind: "service-centre", district: "fenghui" },
  { kind: "service-centre", district: "wangshu" },
  { kind: "service-centre", district: "luting" },
  { kind: "service-centre", district: "luting", vague: 380 },
  { kind: "memorial-park", district: "songlan" },
  { kind: "memorial-park", district: "wangshu" },
  { kind: "old-site", district: "jichuan" },
  { kind: "old-site", district: "luting", schematic: true, vague: 2000 },
  { kind: "education-base", district: "fenghui" },
  { kind: "education-base", district: "tinglan", vague: 180 },
  { kind: "public-park", district: "tinglan" },
  { kind: "public-park", district: "luting" },
  { kind: "culture-square", district: "wangshu" },
  { kind: "culture-square", district: "jichuan" },
  { kind: "community", district: "tinglan" },
  { kind: "community", district: "jichuan" },
  { kind: "community", district: "songlan" },
  { kind: "community", district: "fenghui" },
  { kind: "community", district: "luting" },
  { kind: "community", district: "wangshu", vague: 500 },
  { kind: "industrial-park", district: "fenghui" },
  { kind: "industrial-park", district: "luting" },
  { kind: "enterprise", district: "songlan", schematic: true, vague: 1500 },
  { kind: "enterprise", district: "tinglan" },
  { kind: "enterprise", district: "luting" },
  { kind: "building", district: "jichuan" },
  { kind: "building", district: "fenghui" },
  { kind: "social-organisation", district: "jichuan" },
  { kind: "social-organisation", district: "wangshu", placeless: true },
  { kind: "worker-station", district: "jichuan" },
  { kind: "worker-station", district: "luting" },
  { kind: "talent-station", district: "fenghui" },
  { kind: "life-hall", district: "songlan" },
  { kind: "landmark", district: "jichuan" },
]

/** Sites beside no belt: service centres that fill in, quiet places, and some nobody can place exactly. */
export const makeOtherSites = (
  city: City,
  footing: Footing,
  record: (plan: SitePlan) => PlainSite,
  placed: Vec[],
): { site: PlainSite; checked: CheckedSite }[] => {
  const random = randomFor(city.seed, "other sites")
  const streets = city.network.edges.filter((edge) => isWalkClass(edge.street.class) && edge.metres > 60)
  const findPlace = (district: DistrictId): Vec => {
    for (let tries = 0; tries < 4000; tries++) {
      const edge = random.pick(streets)
      const at = planeOf(edge.shape[Math.floor(edge.shape.length / 2)] ?? [0, 0])
      const place: Vec = [at[0] + random.between(-26, 26), at[1] + random.between(-26, 26)]
      if (footing.isFree(place, district) && apart(place, placed, 260)) return place
    }
    throw new Error(`no room left in ${district}`)
  }
  return WANTED.map((wanted, index) => {
    const place = wanted.placeless === true ? null : findPlace(wanted.district)
    if (place !== null) placed.push(place)
    const quiet = wanted.kind === "memorial-park" || wanted.kind === "old-site" || wanted.kind === "education-base"
    const scope = quiet ? "red-education" : wanted.kind === "life-hall" ? "near-neighbour" : "two-new"
    const checked = checkSite("sparse", scope === "two-new", random)
    const site = record({
      id: `city-${String(index + 1).padStart(2, "0")}`,
      kind: wanted.kind,
      scope,
      roles: wanted.kind === "service-centre" ? ["service-centre"] : [],
      level: random.pick(["city", "county", null] as const),
      district: wanted.district,
      place,
      uncertaintyMetres: wanted.vague ?? random.pick([4, 6, 9, 45]),
      schematic: wanted.schematic === true,
      checklists: checked.checklists,
      wellKnown: wanted.vague === undefined && wanted.placeless === undefined,
    })
    const named = index === 0 ? { ...site, formerIds: ["west-old-centre"], aliases: ["西城老中心"] } : site
    return { site: named, checked }
  })
}
