import type { BrandTier } from "../../../src/domain/brand.ts"
import type { LocalText } from "../../../src/domain/local-text.ts"
import { ACCESSES, CONDITIONS, type SiteKind, type SiteScope } from "../../../src/domain/site.ts"
import { DISTRICTS, type DistrictId } from "../districts.ts"
import type { Vec } from "../ground/plane.ts"
import type { Random } from "../ground/random.ts"
import { makeFigures } from "./figures.ts"
import type { Footing } from "./footing.ts"
import type { PlainBrand, PlainSite } from "./plain-records.ts"
import { HOURS, SITE_WORDS } from "./site-words.ts"
import { sourceOf } from "./sources.ts"

/** What is decided about a site before its everyday details are thrown. */
export type SitePlan = {
  readonly id: string
  readonly kind: SiteKind
  readonly scope: SiteScope
  readonly roles: readonly string[]
  readonly level: "city" | "county" | null
  readonly district: DistrictId
  readonly place: Vec | null
  readonly uncertaintyMetres: number
  readonly schematic: boolean
  readonly checklists: PlainSite["checklists"]
  /** Well reported: grade A or B with a year. */
  readonly wellKnown: boolean
}

const TIER_OF: Readonly<Partial<Record<SiteKind, BrandTier>>> = {
  building: "building",
  enterprise: "enterprise",
  "industrial-park": "park",
  community: "community",
  "social-organisation": "social-organisation",
  "worker-station": "new-employment",
  "service-centre": "office",
  "talent-station": "office",
  "life-hall": "community",
  "culture-square": "community",
  "education-base": "office",
}

const WELL_KNOWN_BY = ["review-2025", "review-2026", "daily-2024", "repost-2025"]
const HARDLY_KNOWN_BY = ["page-2022", "page-undated"]

const precisionOf = (metres: number): "exact" | "building" | "street" | "neighbourhood" =>
  metres <= 10 ? "exact" : metres <= 60 ? "building" : metres <= 250 ? "street" : "neighbourhood"

/** Makes site records whose names no two share, each with a brand of its kind while there are any left. */
export const makeSiteRecorder = (footing: Footing, brands: readonly PlainBrand[], random: Random) => {
  const taken = new Set<string>()
  const unused = new Map<BrandTier, PlainBrand[]>()
  for (const brand of brands) {
    if (brand.elsewhere) continue
    const list = unused.get(brand.tier)
    if (list === undefined) unused.set(brand.tier, [brand])
    else list.push(brand)
  }
  const brandFor = (kind: SiteKind): string | null => {
    const tier = TIER_OF[kind]
    if (tier === undefined || !random.chance(0.8)) return null
    return unused.get(tier)?.shift()?.id ?? null
  }
  const nameFor = (kind: SiteKind, place: Vec | null, district: LocalText): LocalText => {
    const street = place === null ? { zh: district.zh, en: district.en ?? "" } : footing.streetNear(place)
    const stem = {
      zh: street.zh.replace(/(大道|大桥|步道|路|街|巷|里|弄)$/u, ""),
      en: street.en.replace(/ (Avenue|Bridge|Walk|Road|Street|Lane|Alley)$/, ""),
    }
    const noun = SITE_WORDS[kind].noun
    for (const mark of [
      ["", ""],
      ["东", "East "],
      ["西", "West "],
      ["南", "South "],
      ["北", "North "],
      ["新", "New "],
      ["中", "Central "],
    ] as const) {
      const name = { zh: `${stem.zh}${mark[0]}${noun.zh}`, en: `${mark[1]}${stem.en} ${noun.en ?? ""}` }
      if (taken.has(name.zh)) continue
      taken.add(name.zh)
      return name
    }
    return { zh: `${stem.zh}第${taken.size}${noun.zh}`, en: `${stem.en} ${noun.en ?? ""} ${taken.size}` }
  }

  return (plan: SitePlan): PlainSite => {
    const { kind, place, wellKnown } = plan
    const words = SITE_WORDS[kind]
    const district = DISTRICTS[plan.district]
    const street = place === null ? null : footing.streetNear(place)
    const outdoors = kind === "public-park" || kind === "culture-square" || kind === "landmark"
    const openingHours = outdoors ? (HOURS[3] ?? []) : wellKnown ? random.pick(HOURS) : []
    // A site that holds an element of its belt is in use.
    const thrown = wellKnown
      ? random.pick([...Array.from({ length: 22 }, () => "open" as const), ...CONDITIONS])
      : random.pick(["open", "unknown"] as const)
    const condition = plan.roles.length > 0 ? "open" : thrown
    const number = random.whole(2, 188)
    const source = random.pick(wellKnown ? WELL_KNOWN_BY : HARDLY_KNOWN_BY)
    const unknown = [
      ...(openingHours.length === 0 ? ["openingHours"] : []),
      ...(plan.uncertaintyMetres > 10 || place === null ? ["position"] : []),
      ...(wellKnown ? [] : ["description", "dwellMinutes"]),
    ]
    return {
      id: plan.id,
      formerIds: [],
      name: nameFor(kind, place, district),
      aliases: [],
      kind,
      scope: plan.scope,
      roles: plan.roles,
      level: plan.level,
      district: district.zh,
      address:
        street === null || plan.uncertaintyMetres > 250
          ? null
          : {
              zh: `${district.zh}${street.zh}${number}号（虚构）`,
              en: `${number} ${street.en}, ${district.en} (invented)`,
            },
      place,
      position:
        place === null
          ? null
          : {
              precision: precisionOf(plan.uncertaintyMetres),
              uncertaintyMetres: plan.uncertaintyMetres,
              schematic: plan.schematic,
            },
      condition,
      lastConfirmed: wellKnown ? random.pick(["2026-06-30", "2026-03-15", "2025-12-18", "2025-03"]) : null,
      access: outdoors ? "open" : wellKnown ? random.pick(["open", "open", ...ACCESSES] as const) : "unknown",
      showOnWall: wellKnown && condition === "open" && kind !== "memorial-park",
      shownByDefault: kind !== "memorial-park",
      brand: brandFor(kind),
      checklists: plan.checklists,
      openingHours,
      dwellMinutes: wellKnown || random.chance(0.5) ? words.minutes + 5 * random.whole(-1, 2) : null,
      media: [],
      figures: wellKnown && random.chance(0.7) ? makeFigures(random.whole(1, 2), random) : [],
      description: wellKnown || random.chance(0.6) ? random.pick(words.says) : null,
      editorNote: wellKnown
        ? null
        : { zh: "位置和介绍待单位核对。", en: "Position and description to be checked with the unit." },
      reportedDate: wellKnown ? random.pick(["2026-06-30", "2025-12-18", "2024-05-16"]) : null,
      evidenceGrade: sourceOf(source).grade,
      unknown,
      sources: [source],
    }
  }
}
