import type { Exchange, Pair } from "../../domain/pair.ts"
import { figureWords } from "../../text/figure-words.ts"
import type { ReportTable } from "../standards/report-table.ts"
import { type TableFrom, wordsColumn } from "./table-from.ts"

/** 结对联建: a row a pair, with 联建协议, 资源清单, 需求清单 and figures. */
export const pairsTable = (pairs: readonly Pair[], { words, text, language, lead }: TableFrom): ReportTable => {
  const { say } = words
  const listed = (exchanges: readonly Exchange[]): string =>
    exchanges.length === 0
      ? say("registry.not-public")
      : exchanges.map(({ category, what }) => `${category}: ${text(what)}`).join("\n")
  return {
    name: say("group.pairs"),
    title: say("group.pairs"),
    lead: [lead],
    columns: [
      wordsColumn("id", say("registry.id"), 16, null),
      wordsColumn("left", say("registry.left"), 28),
      wordsColumn("right", say("registry.right"), 26),
      wordsColumn("state", say("registry.pair-state"), 12),
      wordsColumn("agreed", say("registry.agreement"), 14),
      wordsColumn("resources", say("registry.resources"), 46),
      wordsColumn("needs", say("registry.needs"), 46),
      wordsColumn("figures", say("registry.pair-figures"), 46),
    ],
    rows: pairs.map((pair) => [
      pair.id,
      text(pair.left.name),
      text(pair.right.name),
      say(`pair-state.${pair.state}`),
      pair.agreedOn ?? say("registry.not-public"),
      listed(pair.resources),
      listed(pair.needs),
      pair.figures
        .map((figure) => {
          const year = figure.year === null ? say("figure.no-year") : say("figure.year", { year: figure.year })
          return `${text(figure.what)} ${figureWords(figure, language)} (${year})`
        })
        .join("\n"),
    ]),
    totals: [],
    foot: [],
    isForm: false,
  }
}
