import type { Brand } from "../../domain/brand.ts"
import type { ReportTable } from "../standards/report-table.ts"
import { type TableFrom, wordsColumn } from "./table-from.ts"

/** A row of the progress table as it is told: its name, and its brands by column. */
export type ToldRow<Column extends string> = {
  readonly name: string
  readonly brands: readonly Brand[]
  readonly cells: Readonly<Partial<Record<Column, readonly Brand[]>>>
}

/** 培育进度表: names of brands in the columns of their stages, sums below. */
export const progressTable = <Column extends string>(
  rows: readonly ToldRow<Column>[],
  columns: readonly Column[],
  columnWords: (column: Column) => string,
  rowHead: string,
  { words, text, lead }: TableFrom,
): ReportTable => {
  const { say, checks } = words
  const named = (brands: readonly Brand[]): string =>
    brands.map(({ name }) => (name === null ? say("brands.unnamed") : text(name))).join(checks.join)
  return {
    name: say("registry.progress"),
    title: say("registry.progress"),
    lead: [lead],
    columns: [
      wordsColumn("row", rowHead, 28),
      ...columns.map((column) => wordsColumn(column, columnWords(column), 26)),
    ],
    rows: rows.map(({ name, cells }) => [name, ...columns.map((column) => named(cells[column] ?? []))]),
    totals: [
      [
        say("registry.sum"),
        ...columns.map((column) => rows.reduce((sum, { cells }) => sum + (cells[column]?.length ?? 0), 0)),
      ],
    ],
    foot: [say("registry.elsewhere-left-out")],
    isForm: false,
  }
}

/** 品牌矩阵: core, slogan and highlights of every brand. */
export const wallTable = (brands: readonly Brand[], { words, text, lead }: TableFrom): ReportTable => {
  const { say } = words
  const known = (value: Brand["core"]): string => (value === null ? say("registry.not-public") : text(value))
  return {
    name: say("registry.wall"),
    title: say("registry.wall"),
    lead: [lead],
    columns: [
      wordsColumn("tier", say("brand.tier"), 12),
      wordsColumn("name", say("site.brand-name"), 26),
      wordsColumn("unit", say("brand.unit"), 28),
      wordsColumn("core", say("site.core"), 40),
      wordsColumn("slogan", say("registry.slogan"), 34),
      wordsColumn("highlights", say("site.highlights"), 48),
    ],
    rows: brands.map((brand) => [
      say(`tier.${brand.tier}`),
      brand.name === null ? say("brands.unnamed") : text(brand.name),
      known(brand.unit),
      known(brand.core),
      known(brand.slogan),
      brand.highlights.length === 0 ? say("registry.not-public") : brand.highlights.map(text).join("\n"),
    ]),
    totals: [],
    foot: [say("registry.elsewhere-left-out")],
    isForm: false,
  }
}
