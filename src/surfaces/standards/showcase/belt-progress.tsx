import type { Standard } from "../../../domain/standard.ts"
import { FiguresList } from "../../../panels/figures-list.tsx"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { NumberPlate } from "../../../panels/kit/number-plate.tsx"
import { StateMark } from "../../../panels/kit/state-mark.tsx"
import { hasWords } from "../../../text/say.ts"
import { type DeskState, stateWord } from "../desk-state.ts"
import { SupportList } from "../evidence/support-list.tsx"
import styles from "../standards.module.css"
import type { Progress } from "./showcase-of.ts"

type BeltProgressProps = { readonly desk: DeskState; readonly standard: Standard; readonly progress: Progress }

/** One belt's progress: what stands, who says so, the results in figures, what was finished when. */
export const BeltProgress = ({ desk, standard, progress }: BeltProgressProps) => {
  const { reader, say } = desk
  const { belt, met, figures, done } = progress
  const number = reader.index.beltNumbers.get(belt.id)
  return (
    <article className={styles["progress"]}>
      <h2>
        {number !== undefined && <NumberPlate number={number} hue={number - 1} />}
        <Go reader={reader} to={{ kind: "open-belt", belt: belt.id }}>
          {reader.text(belt.name)}
        </Go>
      </h2>
      <p className={kit["quiet"]}>{reader.district(belt.reportingUnit)}</p>
      {met.length > 0 && (
        <ul className={styles["progress-met"]}>
          {met.map((finding) => {
            const item = standard.items.find(({ id }) => id === finding.item)
            return (
              <li key={finding.item}>
                <p>
                  <strong>{item === undefined ? finding.item : reader.text(item.title)}</strong>{" "}
                  <StateMark state="met" word={stateWord(say, standard, "met")} />
                </p>
                <SupportList desk={desk} support={finding.support.filter(({ evidence }) => evidence !== null)} />
              </li>
            )
          })}
        </ul>
      )}
      {done.length > 0 && (
        <ul className={kit["points"]}>
          {done.map(({ what, doneOn }) => {
            const key = `belt.milestone-${what}`
            return (
              <li key={what}>
                {hasWords(key) ? say(key) : what} · {say("belt.milestone-done", { date: doneOn ?? "" })}
              </li>
            )
          })}
        </ul>
      )}
      {figures.length > 0 && <FiguresList reader={reader} figures={figures} />}
    </article>
  )
}
