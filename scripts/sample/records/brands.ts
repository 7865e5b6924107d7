import { APPROVAL_STEPS, BRAND_STAGES, type BrandTier } from "../../../src/domain/brand.ts"
import type { LocalText } from "../../../src/domain/local-text.ts"
import { DISTRICTS } from "../districts.ts"
import { type Random, randomFor } from "../ground/random.ts"
import { IMAGES } from "./brand-images.ts"
import { THEMES, type Theme, withImage } from "./brand-themes.ts"
import { makeFigures } from "./figures.ts"
import type { PlainBrand } from "./plain-records.ts"

/** How many brands of each tier the city keeps; offices and communities as in the documents the atlas is made for. */
const TIERS: readonly (readonly [BrandTier, number])[] = [
  ["office", 34],
  ["community", 18],
  ["park", 9],
  ["building", 8],
  ["enterprise", 8],
  ["social-organisation", 4],
  ["business-district", 2],
  ["new-employment", 2],
  ["village", 2],
  ["agency", 1],
  ["transport", 1],
  ["district", 1],
  ["city", 1],
  ["branch-pairing", 1],
  ["other", 1],
]

const UNIT_WORDS: Readonly<Record<BrandTier, readonly LocalText[]>> = {
  office: [
    { zh: "档案服务中心", en: "Archive Service Centre" },
    { zh: "市政养护处", en: "Public Works Upkeep Office" },
    { zh: "图书馆", en: "Library" },
    { zh: "水务服务中心", en: "Water Service Centre" },
    { zh: "园林管护中心", en: "Gardens Upkeep Centre" },
    { zh: "行政服务大厅", en: "Administrative Service Hall" },
    { zh: "统计调查队", en: "Statistics Survey Team" },
    { zh: "气象服务台", en: "Weather Service" },
    { zh: "文化馆", en: "Culture House" },
    { zh: "体育中心", en: "Sports Centre" },
    { zh: "就业服务中心", en: "Employment Service Centre" },
    { zh: "住房服务中心", en: "Housing Service Centre" },
  ],
  agency: [{ zh: "公共资源服务站", en: "Public Resources Station" }],
  community: [{ zh: "社区党支部", en: "Community branch" }],
  park: [{ zh: "产业园联合支部", en: "Joint branch of the park" }],
  building: [{ zh: "楼宇联合支部", en: "Joint branch of the tower" }],
  "business-district": [{ zh: "商圈联合支部", en: "Joint branch of the shopping district" }],
  enterprise: [{ zh: "企业支部", en: "Branch of the firm" }],
  "social-organisation": [{ zh: "公益服务社", en: "Volunteer service society" }],
  "new-employment": [{ zh: "新就业群体服务站", en: "Station for new forms of employment" }],
  village: [{ zh: "村党支部", en: "Village branch" }],
  transport: [{ zh: "公交客运分公司", en: "Bus company branch" }],
  district: [{ zh: "区示范带办公室", en: "District belt office" }],
  city: [{ zh: "市示范带办公室", en: "City belt office" }],
  "branch-pairing": [{ zh: "结对联建工作组", en: "Branch pairing group" }],
  other: [{ zh: "联合服务队", en: "Joint service team" }],
}

/** Put in on purpose, for the registry's checks to find: names hard to tell apart, and one slogan used twice. */
export const PLANTED = {
  similarNames: ["brand-community-05", "brand-community-11"],
  equalSlogans: ["brand-office-03", "brand-office-20"],
} as const

const planted = (brands: readonly PlainBrand[]): PlainBrand[] => {
  const find = (id: string): PlainBrand | undefined => brands.find((brand) => brand.id === id)
  const [named, slogan] = [find(PLANTED.similarNames[0])?.name, find(PLANTED.equalSlogans[0])?.slogan]
  const name = named ?? { zh: "晨光邻里议事厅", en: "Morning Light Neighbours’ Hall" }
  const shared = slogan ?? { zh: "把小事办好", en: "Do the small things well" }
  return brands.map((brand) => {
    if (brand.id === PLANTED.similarNames[0]) return { ...brand, name }
    if (brand.id === PLANTED.similarNames[1])
      return { ...brand, name: { zh: `新${name.zh}`, en: `New ${name.en ?? name.zh}` } }
    return PLANTED.equalSlogans.some((id) => id === brand.id) ? { ...brand, slogan: shared } : brand
  })
}

/** All brands of the city, and two cases from elsewhere that must never be counted. */
export const makeBrands = (seed: number): PlainBrand[] => {
  const random = randomFor(seed, "brands")
  const images = random.shuffled(IMAGES)
  const districts = Object.values(DISTRICTS)
  const brands: PlainBrand[] = []
  for (const [tier, count] of TIERS) {
    for (let i = 0; i < count; i++) {
      const theme = THEMES[brands.length % THEMES.length]
      const image = images[brands.length]
      if (theme === undefined || image === undefined) continue
      const district = random.pick(districts)
      const word = UNIT_WORDS[tier][i % UNIT_WORDS[tier].length] ?? { zh: "服务队", en: "Service team" }
      const unit: LocalText = { zh: `${district.zh}${word.zh}`, en: `${word.en ?? ""}, ${district.en}` }
      brands.push(makeBrand(`${tier}-${String(i + 1).padStart(2, "0")}`, tier, theme, image, unit, district, random))
    }
  }
  return [...planted(brands), ...fromElsewhere(images.slice(-2), random)]
}

const makeBrand = (
  id: string,
  tier: BrandTier,
  theme: Theme,
  image: LocalText,
  unit: LocalText,
  place: LocalText,
  random: Random,
): PlainBrand => {
  const stage = random.pick([...BRAND_STAGES, "refine", "lit", "lit"] as const)
  const early = stage === "survey" || stage === "diagnose"
  const told = (share: number): boolean => random.chance(early ? share * 0.5 : share)
  const name: LocalText = { zh: `${image.zh}${theme.noun.zh}`, en: `${image.en ?? ""} ${theme.noun.en ?? ""}` }
  return {
    id: `brand-${id}`,
    name: random.chance(0.95) ? name : null,
    tier,
    elsewhere: false,
    unit,
    place,
    core: told(0.88) ? random.pick(theme.core) : null,
    slogan: told(0.9) ? withImage(random.pick(theme.slogan), image) : null,
    highlights: told(0.92) ? random.shuffled(theme.highlights).slice(0, random.whole(1, 3)) : [],
    mechanism: told(0.82) ? theme.mechanism : null,
    carriers: told(0.85) ? random.shuffled(theme.carriers).slice(0, random.whole(1, 3)) : [],
    story: told(0.7) ? random.pick(theme.story) : null,
    awardedOn:
      stage === "lit" ? `${random.whole(2019, 2025)}-${random.pick(["03-20", "07-01", "09-28", "12-15"])}` : null,
    stage: random.chance(0.94) ? stage : null,
    approvalStep: stage === "lit" ? "committee-decision" : random.chance(0.8) ? random.pick(APPROVAL_STEPS) : null,
    logo: null,
    figures: makeFigures(early ? random.whole(0, 1) : random.whole(1, 3), random),
    editorNote: random.chance(0.08)
      ? { zh: "名称与口号待单位再次确认。", en: "Name and slogan to be confirmed again by the unit." }
      : null,
    sources: [random.pick(["review-2025", "review-2026", "daily-2024", "repost-2023", "page-2022", "page-2024"])],
  }
}

const fromElsewhere = (images: readonly LocalText[], random: Random): PlainBrand[] =>
  images.map((image, i) => {
    const theme = THEMES[i + 3] ?? THEMES[0]
    if (theme === undefined) throw new Error("no themes")
    const place: LocalText = { zh: "外地某市（虚构）", en: "a city elsewhere (invented)" }
    const unit: LocalText = { zh: "外地某社区（虚构）", en: "A community elsewhere (invented)" }
    return { ...makeBrand(`elsewhere-${i + 1}`, "community", theme, image, unit, place, random), elsewhere: true }
  })
