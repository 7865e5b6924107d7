import type { Site } from "../domain/site.ts"
import type { Standard } from "../domain/standard.ts"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"
import { Section } from "./kit/section.tsx"
import { StateMark } from "./kit/state-mark.tsx"

/** Whether a standard's checklist is meant for this site at all. */
export const asksOf = (standard: Standard, site: Site): boolean =>
  standard.checklist !== null &&
  standard.appliesTo.what === "site" &&
  (standard.appliesTo.kinds?.includes(site.kind) ?? true) &&
  (standard.appliesTo.scopes?.includes(site.scope) ?? true)

/** One standard's checklist for a site: every box with its state; a box nobody reports on is 待核实. */
export const ChecklistTable = ({
  reader,
  standard,
  site,
}: {
  readonly reader: CityReader
  readonly standard: Standard
  readonly site: Site
}) => {
  if (standard.checklist === null) return null
  const boxes = site.checklists[standard.checklist.id] ?? {}
  return (
    <Section title={reader.text(standard.checklist.title)}>
      <ul className={styles["checks"]}>
        {standard.checklist.boxes.map((box) => {
          const state = boxes[box.id]?.state ?? "unknown"
          return (
            <li key={box.id}>
              <span>{reader.text(box.title)}</span>
              <StateMark state={state} word={reader.say(`box.${state}`)} />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
