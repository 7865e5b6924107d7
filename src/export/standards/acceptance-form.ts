import type { Belt } from "../../domain/belt.ts"
import type { Finding } from "../../domain/finding.ts"
import { inLanguage } from "../../domain/local-text.ts"
import type { Standard } from "../../domain/standard.ts"
import { imprintOf } from "./report.ts"
import type { ReportFrom } from "./report-from.ts"
import { stateWords } from "./state-words.ts"

/** A 验收表: what is asked of one belt, what is found now, and room to check it on the spot and to sign. One A4. */
export type AcceptanceForm = {
  readonly key: string
  readonly title: string
  readonly subject: string
  readonly stamp: string | null
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly rows: readonly { readonly item: string; readonly state: string; readonly reason: string }[]
  readonly signs: readonly string[]
  readonly imprint: readonly string[]
}

const MOST_CHARACTERS = 620 // of all reasons together: what still leaves room to write and sign
const LEAST_CHARACTERS = 24

/** The form of a belt for a standard. Long reasons are cut, and say where the rest is: the form stays one sheet. */
export const acceptanceForm = (
  belt: Belt,
  pack: Standard,
  findings: readonly Finding[],
  from: Omit<ReportFrom, "packs" | "findings" | "tasks">,
): AcceptanceForm => {
  const { say, language, district, atlas } = from
  const most = Math.max(LEAST_CHARACTERS, Math.floor(MOST_CHARACTERS / Math.max(1, pack.items.length)))
  const stage =
    belt.stage === "named" && belt.namedBatch !== null
      ? say("belt-stage.named-batch", { batch: belt.namedBatch })
      : say(`belt-stage.${belt.stage}`)
  return {
    key: belt.id,
    title: say("report.accept-title", { pack: inLanguage(pack.title, language) }),
    subject: inLanguage(belt.name, language),
    stamp: atlas.fictional ? say("report.fictional") : null,
    facts: [
      [say("report.accept-unit"), district(belt.reportingUnit)],
      [say("report.accept-stage"), stage],
      [
        say("report.accept-organiser"),
        belt.organiser === null ? say("report.not-known") : inLanguage(belt.organiser, language),
      ],
      [say("report.accept-sites"), sitesWords(belt, from)],
    ],
    rows: pack.items.map(({ id, title }) => {
      const finding = findings.find(
        (one) => one.item === id && one.subject.kind === "belt" && one.subject.belt === belt.id,
      )
      const words = finding === undefined ? null : from.sayFinding(finding)
      const reason = [words?.reason, words?.settle].filter((one) => one != null).join(say("report.between"))
      return {
        item: inLanguage(title, language),
        state: stateWords(pack, finding?.state ?? "unknown", say),
        reason: reason.length <= most ? reason : `${reason.slice(0, most)}… ${say("report.accept-more")}`,
      }
    }),
    signs: [say("report.accept-unit"), say("report.accept-group")].map((who) => say("report.accept-sign", { who })),
    imprint: imprintOf(from),
  }
}

const sitesWords = ({ sites, siteList }: Belt, { say }: Pick<ReportFrom, "say">): string => {
  if (sites.length === 0) return say("report.not-known")
  return say(siteList === "complete" ? "report.sites-all" : "report.sites-some", { count: sites.length })
}
