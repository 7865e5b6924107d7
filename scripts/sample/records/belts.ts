import type { LngLat } from "../../../src/domain/lng-lat.ts"
import type { City } from "../city.ts"
import type { Vec } from "../ground/plane.ts"
import { randomFor } from "../ground/random.ts"
import type { Walks } from "../streets/walks.ts"
import { layCourse } from "./belt-course.ts"
import { beltRecord } from "./belt-record.ts"
import { type BeltSpec, ELEMENT_ROLES } from "./belt-specs.ts"
import { FENGHUI_BELTS } from "./belts/fenghui.ts"
import { JICHUAN_BELTS } from "./belts/jichuan.ts"
import { LUTING_BELTS } from "./belts/luting.ts"
import { SONGLAN_BELTS } from "./belts/songlan.ts"
import { TINGLAN_BELTS } from "./belts/tinglan.ts"
import { WANGSHU_BELTS } from "./belts/wangshu.ts"
import { type CheckedSite, checkSite } from "./checklists.ts"
import type { Footing } from "./footing.ts"
import type { PlainSite } from "./plain-records.ts"
import type { SitePlan } from "./site-record.ts"

export const BELT_SPECS: readonly BeltSpec[] = [
  ...JICHUAN_BELTS,
  ...TINGLAN_BELTS,
  ...SONGLAN_BELTS,
  ...FENGHUI_BELTS,
  ...WANGSHU_BELTS,
  ...LUTING_BELTS,
]

/** A belt as laid down: what was decided, where it runs, its sites and what each of their boxes amounts to. */
export type LaidBelt = {
  readonly spec: BeltSpec
  readonly parts: readonly (readonly LngLat[])[]
  readonly sites: readonly PlainSite[]
  readonly checked: readonly CheckedSite[]
  readonly record: Readonly<Record<string, unknown>>
}

const scopeOf = (kind: PlainSite["kind"]): SitePlan["scope"] =>
  kind === "memorial-park" || kind === "old-site" || kind === "education-base"
    ? "red-education"
    : kind === "life-hall"
      ? "near-neighbour"
      : "two-new"

/** Lays down all belts in turn; every site keeps clear of those already placed. */
export const layBelts = (
  city: City,
  walks: Walks,
  footing: Footing,
  record: (plan: SitePlan) => PlainSite,
  placed: Vec[],
): LaidBelt[] =>
  BELT_SPECS.map((spec) => {
    const random = randomFor(city.seed, `belt ${spec.id}`)
    const { parts, places } = layCourse(spec, city, walks, footing, random, placed)
    const rolesAt = (index: number): string[] =>
      ELEMENT_ROLES.filter((role) => {
        const element = spec.elements[role]
        return role !== "route" && element?.state === "met" && element.at.includes(index)
      })
    const checked: CheckedSite[] = []
    const sites = places.map((place, index) => {
      const kind = spec.kinds[index] ?? "community"
      const scope = scopeOf(kind)
      const boxes = checkSite(spec.checklists, scope === "two-new", random)
      checked.push(boxes)
      const letter = spec.levels[index]
      const uncertaintyMetres =
        spec.vague?.[index] ?? (random.chance(0.12) ? random.pick([25, 40, 60]) : random.pick([3, 5, 8, 10]))
      return record({
        id: `${spec.id}-${String(index + 1).padStart(2, "0")}`,
        kind,
        scope,
        roles: rolesAt(index),
        level: letter === "c" ? "city" : letter === "k" ? "county" : null,
        district: spec.district,
        place,
        uncertaintyMetres,
        schematic: spec.id === "north-valley" && (spec.vague?.[index] ?? 0) > 400,
        checklists: boxes.checklists,
        wellKnown: letter === "c" || letter === "k",
      })
    })
    return { spec, parts, sites, checked, record: beltRecord(spec, sites, city, random) }
  })
