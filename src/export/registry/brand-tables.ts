import type { BrandFinding } from "../../compute/brands/brand-finding.ts"
import type { Completeness } from "../../compute/brands/completeness.ts"
import type { Brand } from "../../domain/brand.ts"
import type { BrandId } from "../../domain/ids.ts"
import type { LocalText } from "../../domain/local-text.ts"
import { figureWords } from "../../text/figure-words.ts"
import type { ReportTable } from "../standards/report-table.ts"
import { numberColumn, type TableFrom, wordsColumn } from "./table-from.ts"

/** 品牌名录: a row a brand, what is not known said to be so. */
export const brandsTable = (
  brands: readonly Brand[],
  profiles: ReadonlyMap<BrandId, Completeness>,
  { words, text, language, index, lead }: TableFrom,
): ReportTable => {
  const { say, checks } = words
  const known = (value: LocalText | null): string => (value === null ? say("registry.not-public") : text(value))
  const listed = (values: readonly LocalText[]): string =>
    values.length === 0 ? say("registry.not-public") : values.map(text).join("\n")
  return {
    name: say("registry.part-list"),
    title: say("registry.part-list"),
    lead: [lead],
    columns: [
      wordsColumn("id", say("registry.id"), 18, null),
      wordsColumn("name", say("site.brand-name"), 22),
      wordsColumn("tier", say("brand.tier"), 10),
      wordsColumn("unit", say("brand.unit"), 22),
      wordsColumn("place", say("brand.place"), 12),
      wordsColumn("core", say("site.core"), 28),
      wordsColumn("slogan", say("registry.slogan"), 24),
      wordsColumn("highlights", say("site.highlights"), 28),
      wordsColumn("carriers", say("site.carriers"), 24),
      wordsColumn("mechanism", say("site.mechanism"), 30),
      wordsColumn("stage", say("brand.stage"), 12),
      wordsColumn("step", say("brand.approval"), 14),
      wordsColumn("awarded", say("brand.awarded"), 12),
      wordsColumn("figures", say("site.results"), 34),
      numberColumn("sites", say("registry.site-count"), 8),
      wordsColumn("filled", say("registry.completeness"), 12),
      wordsColumn("missing", say("registry.missing-title"), 26),
    ],
    rows: brands.map((brand) => {
      const profile = profiles.get(brand.id)
      return [
        brand.id,
        brand.name === null ? say("brands.unnamed") : text(brand.name),
        say(`tier.${brand.tier}`),
        known(brand.unit),
        known(brand.place),
        known(brand.core),
        known(brand.slogan),
        listed(brand.highlights),
        listed(brand.carriers),
        known(brand.mechanism),
        brand.stage === null ? say("registry.stage-none") : say(`brand-stage.${brand.stage}`),
        brand.approvalStep === null ? say("registry.stage-none") : say(`approval-step.${brand.approvalStep}`),
        brand.awardedOn ?? say("registry.not-public"),
        brand.figures.length === 0
          ? say("registry.not-public")
          : brand.figures
              .map((figure) => {
                const source = figure.source === null ? undefined : index.sources.get(figure.source)
                const year = figure.year === null ? say("figure.no-year") : say("figure.year", { year: figure.year })
                const from = source === undefined ? say("registry.no-source") : text(source.label)
                return `${text(figure.what)} ${figureWords(figure, language)} (${year}, ${from})`
              })
              .join("\n"),
        index.sitesOfBrand.get(brand.id)?.length ?? 0,
        profile === undefined ? "" : `${profile.filled}/${profile.of}`,
        profile === undefined ? "" : profile.missing.map((field) => checks[`field.${field}`]).join(checks.join),
      ]
    }),
    totals: [],
    foot: [say("registry.elsewhere-left-out")],
    isForm: false,
  }
}

/** What the checks found, a row a finding with its reason and score. */
export const checksTable = (
  findings: readonly BrandFinding[],
  sayFinding: (finding: BrandFinding) => string,
  { words, lead }: TableFrom,
): ReportTable => ({
  name: words.say("registry.checks"),
  title: words.say("registry.checks"),
  lead: [lead],
  columns: [
    wordsColumn("kind", words.say("registry.check-kind"), 22),
    wordsColumn("reason", words.say("registry.check-reason"), 70),
    numberColumn("score", words.say("registry.check-score"), 10),
    wordsColumn("brands", words.say("registry.id"), 36, null),
  ],
  rows: findings.map((finding) => [
    words.checks[`kind.${finding.kind}`],
    sayFinding(finding),
    Math.round(finding.score * 100) / 100,
    [...finding.brands, ...finding.sites].join(", "),
  ]),
  totals: [],
  foot: [words.say("registry.checks-note")],
  isForm: false,
})
