import { countStates } from "../../../domain/finding.ts"
import { type DeskState, tableOf } from "../desk-state.ts"
import { CoverageCell, cellLook } from "../overview/coverage-cell.tsx"
import { isAsked } from "../roll-ups.ts"
import styles from "../standards.module.css"

/** The plan's years as figures: how many of how many belts met each by its day, and of how many nobody knows. */
export const PlanFigures = ({ desk }: { readonly desk: DeskState }) => {
  const { reader, say, scores } = desk
  const figures = reader.atlas.standards.flatMap((standard) => {
    const table = tableOf(scores, standard)
    if (table === null || standard.appliesTo.what !== "belt") return []
    const rows: number[] = []
    for (let row = 0; row < table.rows; row++) if (isAsked(table, row)) rows.push(row)
    return standard.items.flatMap((item, column) =>
      item.rule.kind === "milestone" && standard.items.every(({ rule }) => rule.kind === "milestone")
        ? [{ standard, item, by: item.rule.by, counts: countStates(table, rows, [column]) }]
        : [],
    )
  })
  return (
    <ul className={styles["plan-figures"]}>
      {figures.map(({ standard, item, by, counts }) => (
        <li key={`${standard.id} ${item.id}`} data-look={cellLook(counts)}>
          <strong>{reader.text(item.title)}</strong>
          <span className={styles["row-note"]}>{say("timeline.by", { date: by })}</span>
          <CoverageCell say={say} standard={standard} counts={counts} whole />
        </li>
      ))}
    </ul>
  )
}
