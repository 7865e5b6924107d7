import type { Finding } from "../../../domain/finding.ts"
import { stateAt } from "../../../domain/finding.ts"
import type { Standard } from "../../../domain/standard.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { Section } from "../../../panels/kit/section.tsx"
import { StateMark } from "../../../panels/kit/state-mark.tsx"
import { type DeskState, openDesk, stateWord, tableOf } from "../desk-state.ts"
import type { PackRow } from "../pack-rows.ts"
import styles from "../standards.module.css"
import { reasonWords, settlesWords } from "./reason-words.ts"
import { SupportList } from "./support-list.tsx"
import { useFindings } from "./use-findings.ts"

type FindingPageProps = {
  readonly desk: DeskState
  readonly standard: Standard
  readonly item: number
  readonly row: PackRow
  readonly at: number
}

const Reasons = ({ desk, finding }: { readonly desk: DeskState; readonly finding: Finding }) => {
  const { say } = desk
  const settles = settlesWords(desk, finding)
  return (
    <>
      <p className={styles["reason"]}>{reasonWords(desk, finding)}</p>
      {settles !== null && (
        <Section title={say("standards.settle")}>
          <p>{settles}</p>
        </Section>
      )}
      <Section title={say("standards.evidence")}>
        {finding.support.length === 0 ? (
          <p className={kit["quiet"]}>{say("standards.no-evidence")}</p>
        ) : (
          <SupportList desk={desk} support={finding.support} />
        )}
      </Section>
    </>
  )
}

/** One finding: its state, the reason in words, what it rests on or what would settle it, and the way to the place. */
export const FindingPage = ({ desk, standard, item, row, at }: FindingPageProps) => {
  const { reader, say, ask, part, checks, scores } = desk
  const table = tableOf(scores, standard)
  const found = useFindings(checks, { pack: standard.id, rows: [at], items: [item], on: scores.on })
  if (table === null) return null
  const state = stateAt(table, at, item)
  const finding = found.kind === "found" ? found.findings[0] : undefined
  const help = standard.items[item]?.help
  return (
    <>
      <p className={styles["verdict"]} data-state={state}>
        <StateMark state={state} word={stateWord(say, standard, state)} />
        {finding?.state === "met" && finding.stale && <span className={styles["stale"]}>{say("finding.stale")}</span>}
      </p>
      {found.kind === "working" && <p className={kit["quiet"]}>{say("standards.loading")}</p>}
      {found.kind === "failed" && <p role="alert">{say("standards.failed")}</p>}
      {finding !== undefined && <Reasons desk={desk} finding={finding} />}
      {help !== undefined && (
        <Section title={say("standards.asks")}>
          <p>{reader.text(help)}</p>
          <p className={kit["quiet"]}>{say("standards.source", { source: reader.text(standard.source) })}</p>
        </Section>
      )}
      {standard.appliesTo.what !== "city" && (
        <p className={kit["actions"]}>
          <Go reader={reader} to={openDesk(part, { ...ask, depth: 1, item: null })} className={kit["action"]}>
            <Glyph name="check" /> {say("standards.row-checklist")}
          </Go>
          <RowPageLink desk={desk} row={row} />
        </p>
      )}
    </>
  )
}

/** The way from a row to the visitor's page of its belt or site. */
export const RowPageLink = ({ desk, row }: { readonly desk: DeskState; readonly row: PackRow }) => {
  const { reader, say } = desk
  if (row.site !== null)
    return (
      <Go
        reader={reader}
        to={{ kind: "open-site", site: row.site.id, belt: row.belt?.id ?? null }}
        className={kit["action"]}
      >
        {say("standards.open-site")} <Glyph name="next" />
      </Go>
    )
  if (row.belt === null) return null
  return (
    <Go reader={reader} to={{ kind: "open-belt", belt: row.belt.id }} className={kit["action"]}>
      {say("standards.open-belt")} <Glyph name="next" />
    </Go>
  )
}
