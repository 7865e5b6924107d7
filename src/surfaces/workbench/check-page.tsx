import { useState } from "react"
import kit from "../../panels/kit/kit.module.css"
import { LongList } from "../../panels/kit/long-list.tsx"
import type { BenchState, BenchTold } from "./bench-state.ts"
import { CellsSection } from "./cells-section.tsx"
import { NextStep, NothingYet } from "./next-step.tsx"
import styles from "./workbench.module.css"

/** The fourth step: everything that was doubted, with its row, and the cells to mend it in. */
export const CheckPage = (bench: BenchState) => {
  const { reader, say, shown } = bench
  const [at, go] = useState<{ readonly sheet: string; readonly row: number } | null>(null)
  if (shown === null) return <NothingYet {...bench} />
  const ordered = [...shown.told].sort((one, other) => rank(one) - rank(other))
  return (
    <>
      <p className={styles["counts"]}>{say("bench.counts", shown.counts)}</p>
      <section className={kit["section"]}>
        <h2>{say("bench.problems")}</h2>
        {ordered.length === 0 && <p className={kit["quiet"]}>{say("bench.problems-none")}</p>}
        <LongList
          reader={reader}
          entries={ordered}
          row={(told) => (
            <li key={`${told.where} ${told.words}`} className={styles["file-row"]} data-severity={told.severity}>
              <span className={styles["mark"]} data-severity={told.severity}>
                {say(`bench.problem-${told.severity}`)}
              </span>
              <span className={kit["row-words"]}>
                <span>{told.words}</span>
                <span className={kit["row-details"]}>{told.where}</span>
              </span>
              <Mend {...bench} told={told} go={go} />
            </li>
          )}
        />
      </section>
      <CellsSection key={JSON.stringify(at)} {...bench} at={at} />
      <NextStep {...bench} to="save" />
    </>
  )
}

const rank = ({ severity }: BenchTold): number => (severity === "error" ? 0 : 1)

type MendProps = BenchState & {
  readonly told: BenchTold
  readonly go: (at: { readonly sheet: string; readonly row: number }) => void
}

const Mend = ({ say, shown, told, go }: MendProps) => {
  const { sheet, row } = told
  const isThere = shown?.sheets.some((one) => one.key === sheet && one.isSheet && one.rows.some((r) => r.row === row))
  if (sheet === null || row === null || !isThere) return null
  return (
    <button
      type="button"
      className={kit["action"]}
      aria-label={say("bench.fix-of", { where: told.where })}
      onClick={() => go({ sheet, row })}
    >
      {say("bench.fix")}
    </button>
  )
}
