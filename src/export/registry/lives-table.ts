import type { BrandLife } from "../../compute/brands/lives.ts"
import { BRAND_STAGES, type Brand } from "../../domain/brand.ts"
import type { ReportTable } from "../standards/report-table.ts"
import { numberColumn, type TableFrom, wordsColumn } from "./table-from.ts"

/** 成长历程: when each brand came to each stage, how it stands, and who learnt from it. */
export const livesTable = (
  told: readonly { readonly brand: Brand; readonly life: BrandLife }[],
  { words, text, index, lead }: TableFrom,
): ReportTable => {
  const { say, checks } = words
  const named = (brand: Brand): string => (brand.name === null ? say("brands.unnamed") : text(brand.name))
  return {
    name: say("registry.part-life"),
    title: say("registry.part-life"),
    lead: [lead],
    columns: [
      wordsColumn("name", say("site.brand-name"), 26),
      wordsColumn("unit", say("brand.unit"), 28),
      ...BRAND_STAGES.map((stage) => wordsColumn(stage, say(`brand-stage.${stage}`), 14)),
      wordsColumn("standing", say("registry.standing"), 18),
      wordsColumn("learnt", say("registry.learnt"), 30),
      numberColumn("learners", say("registry.learners"), 10),
    ],
    rows: told.map(({ brand, life }) => [
      named(brand),
      brand.unit === null ? say("registry.not-public") : text(brand.unit),
      ...BRAND_STAGES.map((stage) => life.reached.find((one) => one.stage === stage)?.on ?? null),
      say(`registry.standing-${life.standing}`),
      brand.learntFrom
        .flatMap(({ from }) => {
          const other = index.brands.get(from)
          return other === undefined ? [] : named(other)
        })
        .join(checks.join),
      life.learners.length,
    ]),
    totals: [],
    foot: [say("registry.elsewhere-left-out")],
    isForm: false,
  }
}
