import type { State } from "../../../src/domain/evidence.ts"
import type { LocalText } from "../../../src/domain/local-text.ts"
import type { City } from "../city.ts"
import { DISTRICTS } from "../districts.ts"
import { lngLatOf } from "../ground/plane.ts"
import type { Random } from "../ground/random.ts"
import { type BeltSpec, ELEMENT_ROLES, type Strength } from "./belt-specs.ts"
import { makeFactors } from "./factors.ts"
import type { PlainSite } from "./plain-records.ts"
import { type PlainEvidence, strongEvidence, undatedEvidence, weakEvidence } from "./sources.ts"

const evidenceOf = (strength: Strength, random: Random): PlainEvidence[] => {
  switch (strength) {
    case "strong":
      return strongEvidence(random)
    case "weak":
      return weakEvidence(random)
    case "undated":
      return undatedEvidence()
    case "none":
      return []
  }
}

const NOTES: Readonly<Partial<Record<State, LocalText>>> = {
  unmet: { zh: "复核通报写明尚未建设。", en: "The review says it has not been built." },
  planned: { zh: "已列入下一年度计划。", en: "On the plan for the coming year." },
  unknown: {
    zh: "文章提到一处服务点，未说明是否面向整个区域。",
    en: "The article mentions a service point, not whether it serves the whole area.",
  },
}

/** A belt's properties as they stand in belts.geojson. */
export const beltRecord = (
  spec: BeltSpec,
  sites: readonly PlainSite[],
  city: City,
  random: Random,
): Record<string, unknown> => {
  const ids = sites.map((site) => site.id)
  const elements = ELEMENT_ROLES.flatMap((role) => {
    const element = spec.elements[role]
    if (element === undefined) return []
    const siteIds = element.at.flatMap((index) => ids[index] ?? [])
    return [
      {
        role,
        state: element.state,
        siteIds,
        evidence: evidenceOf(element.strength, random),
        note: NOTES[element.state] ?? null,
      },
    ]
  })
  const district = city.districts.find((one) => one.id === spec.district)
  const middle =
    sites[Math.floor(sites.length / 2)]?.place ??
    (spec.id === "east-ferry" ? city.valley.toPlane([8200, 900]) : district?.label)
  const [lon, lat] = lngLatOf(middle ?? [0, 0])
  return {
    id: spec.id,
    name: spec.name,
    nameIsDescriptive: spec.status === "confirmed-not-named-as-belt",
    kind: spec.kind,
    status: spec.status,
    statusYear: spec.statusYear,
    stage: spec.stage,
    namedBatch: spec.namedBatch,
    evidenceState: spec.evidenceState,
    district: DISTRICTS[spec.district].zh,
    organiser:
      spec.status === "reported"
        ? null
        : {
            zh: `${DISTRICTS[spec.district].zh}示范带工作专班（虚构）`,
            en: `Belt task group of ${DISTRICTS[spec.district].en} (invented)`,
          },
    startedYear: spec.startedYear,
    siteList: spec.siteList,
    sitesClaimed: spec.siteList === "partial" ? sites.length + random.whole(2, 6) : null,
    area: {
      name: {
        zh: `${DISTRICTS[spec.district].zh}${AREAS[spec.id]?.zh ?? "片区"}`,
        en: `${AREAS[spec.id]?.en ?? "Area"}, ${DISTRICTS[spec.district].en}`,
      },
      lon,
      lat,
    },
    sites: random.shuffled(ids),
    stops: spec.stopsOrder === "none" ? [] : ids,
    stopsOrder: spec.stopsOrder,
    elements,
    factors: makeFactors(spec, random),
    milestones: spec.milestones.map(([what, plannedFor, doneOn]) => ({ what, plannedFor, doneOn })),
    description: spec.description,
    editorNote:
      spec.siteList === "complete"
        ? null
        : { zh: "示范点名单待主办单位提供。", en: "The list of sites is awaited from the organiser." },
    unknown: [...(spec.drawn === "nothing" ? ["line"] : []), ...(spec.siteList === "complete" ? [] : ["sites"])],
    sources:
      spec.status === "reported"
        ? ["repost-2023"]
        : spec.status === "planned"
          ? ["review-2026"]
          : ["acceptance-2020", "review-2026"],
  }
}

const AREAS: Readonly<Record<string, LocalText>> = {
  "riverside-together": { zh: "北岸", en: "North bank" },
  "old-town-lanes": { zh: "老城", en: "Old town" },
  "west-towers": { zh: "西城", en: "West town" },
  "north-works": { zh: "北郊厂区", en: "Northern works" },
  "hill-foot": { zh: "听松山北麓", en: "North foot of Tingsong Hill" },
  "north-valley": { zh: "北谷", en: "North valley" },
  "east-new-town": { zh: "东新城", en: "East new town" },
  "east-ferry": { zh: "东渡片区", en: "East Ferry area" },
  "brook-south": { zh: "溪南", en: "South Brook" },
  "innovation-park": { zh: "科创园", en: "Innovation park" },
  "south-bank-life": { zh: "南岸", en: "South bank" },
  "south-towers": { zh: "南岸商务区", en: "South bank business quarter" },
}
