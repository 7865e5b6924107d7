import { inLanguage } from "../../../domain/local-text.ts"
import type { SheetCell } from "../../../domain/sheet.ts"
import type { Report } from "../../../export/standards/report.ts"
import { cityOf } from "../../../export/standards/report-from.ts"
import type { ReportColumn, ReportTable } from "../../../export/standards/report-table.ts"
import { gapName, groupWords, lengthWords, rangeWords, reachWords, shareWords, sourceWords } from "../cover-words.ts"
import type { Counting, CoverageState } from "../coverage-state.ts"
import { shownFigures } from "../figures-of.ts"
import { shareRows } from "../share-rows.ts"
import { compareRows } from "../what-if/compare-rows.ts"

const text = (key: string, label: string, millimetres: number): ReportColumn => ({
  ...{ key, label, millimetres, look: "text", characters: Math.round(millimetres / 2.2) },
})
const number = (key: string, label: string, millimetres = 30): ReportColumn => ({
  ...{ key, label, millimetres, look: "number", characters: 14 },
})

type Told = CoverageState & { readonly counting: Counting }

const table = (
  name: string,
  state: Told,
  columns: readonly ReportColumn[],
  rows: ReportTable["rows"],
): ReportTable => ({
  ...{ name, columns, rows, title: name, lead: askedLines(state), totals: [], foot: [], isForm: false },
})

/** What was asked, a line each: every table says what it counts. */
const askedLines = (state: Told): readonly string[] => {
  const { say, group, reach, scenario, ask, counting } = state
  if (group === null || reach?.kind !== "read") return []
  const onCars = counting.served?.street?.onCarStreets === true && reach.wish.kind === "minutes"
  return [
    ...(scenario === null ? [] : [`${say("plan.stamp")}: ${scenario.name}`]),
    say("out.asked", {
      facilities: groupWords(say, group),
      reach: reachWords(say, reach.wish),
      source: sourceWords(state, reach.source),
      counted: say(`counted.${ask.counted}`),
    }),
    ...(onCars ? [say("street.on-car-streets")] : []),
  ]
}

const sharesTable = (state: Told): readonly ReportTable[] => {
  const { say, counting, ask } = state
  const figures = shownFigures(counting)
  if (figures === null) return []
  const columns = [
    text("name", say("shares.column-name"), 60),
    number("total", say("shares.column-total")),
    text("covered", say("shares.column-covered"), 44),
    number("not", say("shares.column-not")),
    text("share", say("shares.column-share"), 44),
    ...(ask.counted === "demand" ? [text("weight", say("shares.column-weight-share"), 44)] : []),
  ]
  const rows = shareRows(state, figures).map(({ name, covered: { total, atLeast, atMost } }): readonly SheetCell[] => [
    name,
    total.points,
    rangeWords(say, atLeast.points, atMost.points),
    total.points - atMost.points,
    shareWords(say, atLeast.points, atMost.points, total.points),
    ...(ask.counted === "demand" ? [shareWords(say, atLeast.weight, atMost.weight, total.weight)] : []),
  ])
  return [table(say("shares.title"), state, columns, rows)]
}

const gapsTable = (state: Told): readonly ReportTable[] => {
  const { say, counting } = state
  if (counting.survey === null || shownFigures(counting) === null) return []
  const facilities = counting.facilities.filter(({ at }) => at !== null)
  const columns = [
    number("rank", say("out.column-rank"), 14),
    text("where", say("gap.column-where"), 90),
    number("points", say(`gap.column-${state.ask.counted}`)),
    number("weight", say("shares.column-weight")),
    text("nearest", say("gap.column-nearest"), 90),
  ]
  const rows = counting.survey.gaps.map((gap, index): readonly SheetCell[] => [
    index + 1,
    gapName({ ...state, facilities }, gap, index + 1),
    gap.points,
    gap.weight,
    gap.nearestFacility === null
      ? say("gap.no-facility")
      : say("gap.nearest", {
          name: facilities[gap.nearestFacility.place]?.name ?? "",
          away: lengthWords(say, gap.nearestFacility.metres),
        }),
  ])
  return [table(say("gap.title"), state, columns, rows)]
}

const areaTable = (state: Told): readonly ReportTable[] => {
  const { say, reader, counting } = state
  const ground = counting.survey?.ground
  if (ground?.kind !== "figured") return []
  const columns = [
    text("name", say("shares.column-name"), 80),
    number("area", say("out.column-area"), 60),
    number("covered", say("out.column-area-covered"), 60),
  ]
  const squareKilometres = (squareMetres: number): number => Number((squareMetres / 1e6).toFixed(4))
  return [
    table(say("area.title"), state, columns, [
      [say("shares.whole"), null, squareKilometres(ground.unionSquareMetres)],
      ...ground.districts.map(({ areaSquareMetres, coveredSquareMetres }, index): readonly SheetCell[] => [
        reader.text(reader.atlas.districts[index]?.name ?? { zh: "" }),
        squareKilometres(areaSquareMetres),
        squareKilometres(coveredSquareMetres),
      ]),
    ]),
  ]
}

/** The facts beside the scenario; `facts` are the figures of the facilities as they are. */
const compareTable = (state: Told, facts: Counting): readonly ReportTable[] => {
  const { say, scenario, counting } = state
  if (scenario === null) return []
  const columns = [
    text("what", say("plan.column-what"), 80),
    text("facts", say("plan.column-facts"), 60),
    text("plan", `${say("plan.stamp")} ${scenario.name}`, 60),
    text("difference", say("plan.column-difference"), 40),
  ]
  const rows = compareRows({ ...state, counting: facts }, counting).map(
    ({ name, before, after, change }): readonly SheetCell[] => [name, before, after, change ?? say("plan.no-change")],
  )
  return [table(say("plan.compare"), state, columns, rows)]
}

/** Tells what is counted once, as plain values: workbook, CSV, paper write these rows. A scenario's are stamped as such. */
export const coverageReport = (state: CoverageState, shown: Counting): Report => {
  const { say, reader, scenario, today } = state
  const { atlas, view } = reader
  const told: Told = { ...state, counting: shown, scenario: state.planned === shown ? scenario : null }
  const city = cityOf(atlas, view.language)
  return {
    title:
      told.scenario === null ? say("out.title", { city }) : say("out.title-plan", { city, name: told.scenario.name }),
    stamp: atlas.fictional ? say("out.fictional") : null,
    language: view.language,
    tables: [...compareTable(told, state.counting), ...sharesTable(told), ...gapsTable(told), ...areaTable(told)],
    blanks: [say("out.blank-unit"), say("out.blank-filled-by"), say("out.blank-checked-by")],
    imprint: [
      ...(atlas.fictional ? [say("out.fictional-note")] : []),
      ...(told.scenario === null ? [] : [say("plan.stamp-long")]),
      say("out.dates", { edition: atlas.edition, made: today }),
      atlas.approval.number === null ? say("map.no-approval") : say("map.approval", { number: atlas.approval.number }),
      ...atlas.attribution.map((line) => inLanguage(line, view.language)),
    ],
    formBase: [],
  }
}
