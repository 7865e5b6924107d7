import { isDemonstrationBelt } from "../../../domain/atlas-index.ts"
import type { Belt } from "../../../domain/belt.ts"
import { countStates, stateAt } from "../../../domain/finding.ts"
import type { BeltId } from "../../../domain/ids.ts"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { Section } from "../../../panels/kit/section.tsx"
import { StateMark } from "../../../panels/kit/state-mark.tsx"
import { hasWords } from "../../../text/say.ts"
import { countWords, type DeskState, openDesk, stateWord, tableOf } from "../desk-state.ts"
import styles from "../standards.module.css"
import { BeltPicker } from "./belt-picker.tsx"
import { Candidates } from "./candidates.tsx"
import { type CompareRow, CompareTable } from "./compare-table.tsx"
import { factorRows } from "./factors.ts"
import { figureRows } from "./figure-rows.ts"
import { LearnFrom } from "./learn-from.tsx"
import { Radar } from "./radar.tsx"

const AT_FIRST = 2

/** The belts asked for; the city's first two when nothing is. */
const comparedBelts = ({ reader, ask }: DeskState): readonly Belt[] => {
  const asked = ask.belts.flatMap((id) => reader.index.belts.get(id as BeltId) ?? [])
  return ask.belts.length > 0 ? asked : reader.atlas.belts.filter(isDemonstrationBelt).slice(0, AT_FIRST)
}

const packRowsOf = (desk: DeskState, belts: readonly Belt[]) =>
  desk.reader.atlas.standards.flatMap((standard) => {
    const table = tableOf(desk.scores, standard)
    if (standard.appliesTo.what !== "belt" || table === null) return []
    const places = belts.map((belt) => desk.reader.atlas.belts.indexOf(belt))
    const total: CompareRow = {
      id: "total",
      label: desk.say("standards.total"),
      cells: places.map((at) => countWords(desk.say, standard, countStates(table, [at]))),
    }
    const rows = standard.items.map(
      (item, column): CompareRow => ({
        id: item.id,
        label: desk.reader.text(item.title),
        cells: places.map((at, nth) => {
          const state = stateAt(table, at, column)
          const belt = belts[nth]
          return (
            <Go
              key={item.id}
              reader={desk.reader}
              to={openDesk("compare", {
                ...desk.ask,
                depth: 1,
                pack: standard.id,
                item: item.id,
                row: belt?.id ?? null,
                belts: belts.map(({ id }) => id),
              })}
              className={styles["cell"]}
            >
              <StateMark state={state} word={stateWord(desk.say, standard, state)} />
            </Go>
          )
        }),
      }),
    )
    return [{ standard, rows: [total, ...rows] }]
  })

const factorCells = ({ reader, say }: DeskState, belts: readonly Belt[]): readonly CompareRow[] =>
  factorRows(belts).map(({ factor, says }) => {
    const key = `factor.${factor}`
    return {
      id: factor,
      label: hasWords(key) ? say(key) : factor,
      cells: says.map((one) => {
        if (one === null) return <span className={kit["quiet"]}>{say("standards.no-public")}</span>
        const { score } = one
        return (
          <>
            {reader.text(one.text)}
            {score !== null && (
              <span className={styles["row-note"]}>
                {say("belt.factor-score", { score: score.value, by: reader.text(score.by), on: score.on })}
              </span>
            )}
          </>
        )
      }),
    }
  })

/** Belts side by side, and what they can learn from others: 比、学、树. */
export const ComparePage = (desk: DeskState) => {
  const { say, reader } = desk
  const belts = comparedBelts(desk)
  const factors = factorCells(desk, belts)
  const missing = desk.ask.belts.length - belts.length
  return (
    <>
      <h2 className={styles["part-title"]}>{say("compare.title")}</h2>
      <BeltPicker desk={desk} belts={belts} />
      {desk.ask.belts.length > 0 && missing > 0 && <p role="status">{say("compare.missing", { count: missing })}</p>}
      {belts.length < 2 ? (
        <div className={kit["empty"]}>
          <p>{say("compare.too-few")}</p>
        </div>
      ) : (
        <>
          <Section title={say("compare.figures")}>
            <CompareTable desk={desk} belts={belts} title={say("compare.figures")} rows={figureRows(desk, belts)} />
          </Section>
          {packRowsOf(desk, belts).map(({ standard, rows }) => (
            <Section key={standard.id} title={reader.text(standard.title)}>
              <CompareTable desk={desk} belts={belts} title={reader.text(standard.title)} rows={rows} />
            </Section>
          ))}
          <Section title={say("belt.factors")}>
            {factors.length === 0 ? (
              <p className={kit["quiet"]}>{say("compare.no-factors")}</p>
            ) : (
              <>
                <Radar desk={desk} belts={belts} />
                <CompareTable desk={desk} belts={belts} title={say("belt.factors")} rows={factors} />
              </>
            )}
          </Section>
          <LearnFrom desk={desk} belts={belts} />
          <Candidates desk={desk} belts={belts} />
        </>
      )}
    </>
  )
}
