import type { Atlas } from "../../domain/atlas.ts"
import type { AtlasIndex } from "../../domain/atlas-index.ts"
import type { Belt } from "../../domain/belt.ts"
import type { Brand } from "../../domain/brand.ts"
import type { Site, SiteKind } from "../../domain/site.ts"

type Spelled = Readonly<Record<string, readonly string[]>>

/** Initials and full pinyin of names by id: `["njb", "nanjiangbin"]`, made when the atlas is built. */
export type Pinyin = { readonly belts: Spelled; readonly sites: Spelled; readonly brands: Spelled }

/** Without spellings the search still finds by characters. */
export const NO_PINYIN: Pinyin = { belts: {}, sites: {}, brands: {} }

/** `unit` is where a thing counts: its reporting unit, so that a zone inside a district is found by its own name. */
type Entry<Thing> = { readonly thing: Thing; readonly name: string; readonly words: string; readonly unit: string }

/** Everything that can be found, with its words in lower case. Made once for an atlas. */
export type SearchIndex = {
  readonly belts: readonly Entry<Belt>[]
  readonly sites: readonly Entry<Site>[]
  readonly brands: readonly Entry<Brand>[]
}

export type Question = { readonly words: string; readonly kind: string; readonly district: string }

/** What was found, best first, at most `limit` of each; the totals count all. */
export type Answer = {
  readonly belts: readonly Belt[]
  readonly sites: readonly Site[]
  readonly brands: readonly Brand[]
  readonly total: number
}

/** An answer and what fits, as an index of its own: a question with more letters need look no further. */
export type NarrowedAnswer = Answer & { readonly narrowed: SearchIndex }

const JOINT = "\u0000"

/** Words without what makes no difference to a person: full-width letters and digits, case. */
export const plain = (text: string): string => text.normalize("NFKC").toLowerCase()

/** Gathers the words of an atlas: names in both languages, aliases, pinyin, kind, district, brand, slogan. */
export const searchIndexOf = (
  atlas: Atlas,
  index: AtlasIndex,
  pinyin: Pinyin,
  kindWords: (kind: SiteKind) => string,
): SearchIndex => {
  const words = (parts: readonly (string | null | undefined)[]): string =>
    plain(parts.filter((part) => part !== null && part !== undefined && part !== "").join(JOINT))
  const sites = atlas.sites.map((site): Entry<Site> => {
    const brand = site.brand === null ? undefined : index.brands.get(site.brand)
    const belt = index.beltsOfSite.get(site.id)?.find((one) => one.district === site.district)
    return {
      thing: site,
      name: plain(site.name.zh),
      unit: belt?.reportingUnit ?? site.district,
      words: words([
        site.name.zh,
        site.name.en,
        ...site.aliases,
        ...(pinyin.sites[site.id] ?? []),
        kindWords(site.kind),
        site.district,
        belt?.reportingUnit,
        site.address?.zh,
        brand?.name?.zh,
        brand?.name?.en,
        brand?.slogan?.zh,
      ]),
    }
  })
  const belts = atlas.belts.map(
    (belt): Entry<Belt> => ({
      thing: belt,
      name: plain(belt.name.zh),
      unit: belt.reportingUnit,
      words: words([
        belt.name.zh,
        belt.name.en,
        ...(pinyin.belts[belt.id] ?? []),
        belt.district,
        belt.reportingUnit,
        belt.area?.name.zh,
      ]),
    }),
  )
  const brands = atlas.brands.map(
    (brand): Entry<Brand> => ({
      thing: brand,
      name: plain(brand.name?.zh ?? ""),
      unit: "",
      words: words([
        brand.name?.zh,
        brand.name?.en,
        ...(pinyin.brands[brand.id] ?? []),
        brand.place?.zh,
        brand.unit?.zh,
        brand.slogan?.zh,
        brand.core?.zh,
      ]),
    }),
  )
  return { belts, sites, brands }
}

const BEST = 3

/** How well an entry answers: 3 the name begins so, 2 the name holds it, 1 something else begins so, 0.5 anywhere; 0 not at all. */
const score = (entry: Entry<unknown>, asked: readonly string[]): number => {
  let least = BEST
  for (const word of asked) {
    if (!entry.words.includes(word)) return 0
    const here = entry.name.startsWith(word)
      ? BEST
      : entry.name.includes(word)
        ? 2
        : entry.words.includes(JOINT + word) || entry.words.startsWith(word)
          ? 1
          : 0.5
    least = Math.min(least, here)
  }
  return least
}

const best = <Thing>(
  entries: readonly Entry<Thing>[],
  asked: readonly string[],
  keep: (entry: Entry<Thing>) => boolean,
  limit: number,
): { found: Thing[]; fitting: Entry<Thing>[] } => {
  if (asked.length === 0) {
    const kept = entries.filter(keep)
    return { found: kept.slice(0, limit).map(({ thing }) => thing), fitting: kept }
  }
  const byScore = new Map<number, Thing[]>()
  const fitting: Entry<Thing>[] = []
  for (const entry of entries) {
    if (!keep(entry)) continue
    const points = score(entry, asked)
    if (points === 0) continue
    fitting.push(entry)
    const list = byScore.get(points)
    if (list === undefined) byScore.set(points, [entry.thing])
    else if (list.length < limit) list.push(entry.thing)
  }
  const found = [...byScore].sort(([a], [b]) => b - a).flatMap(([, things]) => things)
  return { found: found.slice(0, limit), fitting }
}

/** Finds what fits every word asked and the filters. Linear in the atlas: one pass over flat strings. */
export const search = (index: SearchIndex, question: Question, limit: number): NarrowedAnswer => {
  const asked = plain(question.words)
    .split(/[\s,，、]+/)
    .filter((word) => word !== "")
  const filtered = question.kind !== "" || question.district !== ""
  if (asked.length === 0 && !filtered) return { belts: [], sites: [], brands: [], total: 0, narrowed: index }
  const sites = best(
    index.sites,
    asked,
    ({ thing: site, unit }) =>
      (question.kind === "" || site.kind === question.kind) &&
      (question.district === "" || site.district === question.district || unit === question.district),
    limit,
  )
  const belts = best(
    index.belts,
    asked,
    ({ thing: belt, unit }) =>
      question.kind === "" &&
      (question.district === "" || belt.district === question.district || unit === question.district),
    limit,
  )
  const brands = filtered ? { found: [], fitting: [] } : best(index.brands, asked, () => true, limit)
  return {
    belts: belts.found,
    sites: sites.found,
    brands: brands.found,
    total: belts.fitting.length + sites.fitting.length + brands.fitting.length,
    narrowed: { belts: belts.fitting, sites: sites.fitting, brands: brands.fitting },
  }
}
