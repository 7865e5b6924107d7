import type { Belt } from "../../../domain/belt.ts"
import type { Finding } from "../../../domain/finding.ts"
import type { Standard } from "../../../domain/standard.ts"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { Section } from "../../../panels/kit/section.tsx"
import { type DeskState, tableOf } from "../desk-state.ts"
import { SupportList } from "../evidence/support-list.tsx"
import { useFindings } from "../evidence/use-findings.ts"
import styles from "../standards.module.css"
import { lessonsFor } from "./models.ts"

const MODELS = 2 // enough to go and see

type LessonsProps = { readonly desk: DeskState; readonly standard: Standard; readonly belt: Belt }

const Lessons = ({ desk, standard, belt }: LessonsProps) => {
  const { reader, say, checks, scores } = desk
  const { belts } = reader.atlas
  const table = tableOf(scores, standard)
  const lessons = table === null ? [] : lessonsFor(table, belts.indexOf(belt), MODELS)
  const rows = [...new Set(lessons.flatMap(({ models }) => models))]
  const items = lessons.map(({ item }) => item)
  const found = useFindings(checks, rows.length === 0 ? null : { pack: standard.id, rows, items, on: scores.on })
  if (lessons.length === 0) return <p className={kit["quiet"]}>{say("compare.nobody-to-learn-from")}</p>
  if (found.kind !== "found") return <p className={kit["quiet"]}>{say("standards.loading")}</p>
  const findingOf = (row: number, item: number): Finding | undefined => {
    const [model, asked] = [belts[row], standard.items[item]]
    return found.findings.find(
      ({ subject, item: id, state }) =>
        state === "met" && id === asked?.id && subject.kind === "belt" && subject.belt === model?.id,
    )
  }
  return (
    <ul className={styles["lessons"]}>
      {lessons.map(({ item, models }) => {
        const asked = standard.items[item]
        return (
          <li key={asked?.id ?? item}>
            <h4>{asked === undefined ? "" : reader.text(asked.title)}</h4>
            {models.map((row) => {
              const model = belts[row]
              const finding = findingOf(row, item)
              if (model === undefined || finding === undefined) return null
              return (
                <div key={model.id}>
                  <Go reader={reader} to={{ kind: "open-belt", belt: model.id }} className={kit["link"]}>
                    {say("compare.learn-from", { name: reader.text(model.name) })}
                  </Go>
                  <SupportList desk={desk} support={finding.support} />
                </div>
              )
            })}
          </li>
        )
      })}
    </ul>
  )
}

/** For each of the compared belts: who meets what it lacks, where that can be seen, and who says so. */
export const LearnFrom = ({ desk, belts }: { readonly desk: DeskState; readonly belts: readonly Belt[] }) => {
  const { reader, say } = desk
  const standard = reader.atlas.standards.find(({ appliesTo }) => appliesTo.what === "belt")
  if (standard === undefined) return null
  return (
    <Section title={say("compare.learn")}>
      <p className={kit["quiet"]}>{say("compare.learn-note", { title: reader.text(standard.title) })}</p>
      {belts.map((belt) => (
        <details key={belt.id}>
          <summary>{reader.text(belt.name)}</summary>
          <Lessons desk={desk} standard={standard} belt={belt} />
        </details>
      ))}
    </Section>
  )
}
