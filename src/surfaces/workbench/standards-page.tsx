import { useState } from "react"
import { recordKey } from "../../domain/bench.ts"
import type { BenchStandard } from "../../domain/bench-form.ts"
import kit from "../../panels/kit/kit.module.css"
import type { BenchState } from "./bench-state.ts"
import { NextStep, NothingYet } from "./next-step.tsx"
import { StandardEditor } from "./standard-editor.tsx"
import styles from "./workbench.module.css"

/** The standards a city goes by: which it adopts, what they ask, and how the draft does by them at this moment. */
export const StandardsPage = (bench: BenchState) => {
  const { reader, say, shown, desk, now } = bench
  const [edited, edit] = useState<string | null>(null)
  if (shown === null) return <NothingYet {...bench} />
  const { standards } = shown
  const adopt = (id: string, adopted: boolean): void => {
    const ids = standards.flatMap((one) => (one.adopted && one.standard.id !== id ? [one.standard.id] : []))
    const key = recordKey("atlas", "")
    const ofCity = { ...(now.choices.fields[key] ?? {}), standards: (adopted ? [...ids, id] : ids).join("；") }
    desk.change({ ...now.choices, fields: { ...now.choices.fields, [key]: ofCity } })
  }
  const copy = (one: BenchStandard): void => {
    const id = `${one.standard.id}-${1 + Object.keys(now.choices.standards).length}`
    const title = { ...one.standard.title, zh: say("bench.standard-copied", { title: one.standard.title.zh }) }
    const text = JSON.stringify({ ...one.standard, id, title })
    desk.change({ ...now.choices, standards: { ...now.choices.standards, [id]: text } })
    edit(id)
  }
  return (
    <>
      <p className={kit["quiet"]}>{say("bench.standards-help")}</p>
      <ul className={kit["rows"]}>
        {standards.map((one) => (
          <li key={one.standard.id} className={styles["standard"]}>
            <div className={styles["file-row"]}>
              <label className={styles["tick"]}>
                <input
                  type="checkbox"
                  checked={one.adopted}
                  onChange={({ target }) => adopt(one.standard.id, target.checked)}
                />
                <span className={kit["row-words"]}>
                  <span className={kit["row-name"]}>{reader.text(one.standard.title)}</span>
                  <span className={kit["row-details"]}>{scoreWords(bench, one)}</span>
                </span>
              </label>
              <button
                type="button"
                className={kit["action"]}
                aria-expanded={edited === one.standard.id}
                aria-label={say("bench.standard-edit-of", { title: reader.text(one.standard.title) })}
                onClick={() => edit(edited === one.standard.id ? null : one.standard.id)}
              >
                {say("bench.standard-edit")}
              </button>
              <button
                type="button"
                className={kit["action"]}
                aria-label={say("bench.standard-copy-of", { title: reader.text(one.standard.title) })}
                onClick={() => copy(one)}
              >
                {say("bench.standard-copy")}
              </button>
            </div>
            {edited === one.standard.id && <StandardEditor {...bench} one={one} />}
          </li>
        ))}
      </ul>
      <NextStep {...bench} to="check" />
    </>
  )
}

/** Counts of findings in words: never a share while something is open. */
const scoreWords = ({ say }: BenchState, { adopted, items }: BenchStandard): string => {
  if (!adopted) return say("bench.standard-not-adopted")
  const sum = { met: 0, unmet: 0, unknown: 0, planned: 0, notApplicable: 0, all: 0 }
  for (const { met, unmet, unknown, planned, notApplicable } of items) {
    sum.met += met
    sum.unmet += unmet
    sum.unknown += unknown
    sum.planned += planned
    sum.notApplicable += notApplicable
    sum.all += met + unmet + unknown + planned
  }
  return say("bench.standard-score", sum)
}
