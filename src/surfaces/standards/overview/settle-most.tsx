import type { ScoreTable } from "../../../domain/finding.ts"
import type { Standard } from "../../../domain/standard.ts"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { type DeskState, openDesk } from "../desk-state.ts"
import { settlesWords } from "../evidence/reason-words.ts"
import { useFindings } from "../evidence/use-findings.ts"
import styles from "../standards.module.css"
import { countedWords } from "./coverage-table.tsx"
import { settlingsOf } from "./settlings.ts"

const SHOWN = 3
// Reasons are worked out one by one: beyond this the answer would make the page wait for a hint.
const MOST_FINDINGS = 6000

type SettleMostProps = {
  readonly desk: DeskState
  readonly standard: Standard
  readonly table: ScoreTable
  /** Rows that are asked at all. */
  readonly rows: readonly number[]
}

/** Where to begin: what would settle the most of what is not known. */
export const SettleMost = ({ desk, standard, table, rows }: SettleMostProps) => {
  const { reader, say, ask, checks, scores } = desk
  const few = rows.length * table.items <= MOST_FINDINGS
  const found = useFindings(checks, few ? { pack: standard.id, rows, items: null, on: scores.on } : null)
  if (found.kind !== "found") return null
  const settlings = settlingsOf(found.findings, (finding) => settlesWords(desk, finding), SHOWN)
  if (settlings.length === 0) return null
  return (
    <section className={styles["settle"]} aria-label={say("standards.settle-most")}>
      <h3>{say("standards.settle-most")}</h3>
      <ol>
        {settlings.map(({ words, findings, rows: subjects, item }) => (
          <li key={words}>
            <span>{words}</span>
            <Go
              reader={reader}
              to={openDesk("matrix", {
                ...ask,
                depth: 0,
                pack: standard.id,
                item,
                state: "unknown",
                unit: null,
                row: null,
              })}
              className={kit["link"]}
            >
              {say("standards.settles-count", { count: findings, counted: countedWords(desk, standard, subjects) })}
            </Go>
          </li>
        ))}
      </ol>
    </section>
  )
}
