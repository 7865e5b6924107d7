import { stateAt } from "../../../domain/finding.ts"
import type { Standard } from "../../../domain/standard.ts"
import { Go } from "../../../panels/kit/go.tsx"
import { Section } from "../../../panels/kit/section.tsx"
import { StateMark } from "../../../panels/kit/state-mark.tsx"
import { type DeskState, openDesk, stateWord, tableOf } from "../desk-state.ts"
import { reasonWords } from "../evidence/reason-words.ts"
import { useFindings } from "../evidence/use-findings.ts"
import styles from "../standards.module.css"

const PackLines = ({ desk, standard }: { readonly desk: DeskState; readonly standard: Standard }) => {
  const { reader, say, ask, checks, scores } = desk
  const table = tableOf(scores, standard)
  const found = useFindings(checks, { pack: standard.id, rows: null, items: null, on: scores.on })
  if (table === null) return null
  const findings = found.kind === "found" ? found.findings : []
  return standard.items.map((item, at) => {
    const state = stateAt(table, 0, at)
    const finding = findings.find((one) => one.item === item.id)
    return (
      <li key={`${standard.id} ${item.id}`}>
        <Go
          reader={reader}
          to={openDesk("", { ...ask, depth: 2, pack: standard.id, item: item.id, row: reader.atlas.id, unit: null })}
          className={styles["line"]}
        >
          <span className={styles["line-name"]}>
            {reader.text(item.title)}
            {finding !== undefined && <span className={styles["line-note"]}>{reasonWords(desk, finding)}</span>}
          </span>
          <StateMark state={state} word={stateWord(say, standard, state)} />
        </Go>
      </li>
    )
  })
}

/** What is asked of the city as a whole, a line each. */
export const CityLines = ({ desk }: { readonly desk: DeskState }) => {
  const packs = desk.reader.atlas.standards.filter(({ appliesTo }) => appliesTo.what === "city")
  if (packs.length === 0) return null
  return (
    <Section title={desk.say("standards.city-packs")}>
      <ul className={styles["lines"]}>
        {packs.map((standard) => (
          <PackLines key={standard.id} desk={desk} standard={standard} />
        ))}
      </ul>
    </Section>
  )
}
