import kit from "../../../panels/kit/kit.module.css"
import styles from "../coverage.module.css"
import type { Counting, CoverageState } from "../coverage-state.ts"

type CountedNotesProps = Pick<CoverageState, "say"> & { readonly counting: Counting }

const MOST_NAMES = 6

/** What the figures leave out or cannot know, with names: places not known, or known less well than the reach. */
export const CountedNotes = ({ say, counting }: CountedNotesProps) => {
  const { facilities, question, survey, served } = counting
  if (question === null || served === null) return null
  const names = (numbers: readonly number[]): string => {
    const known = numbers.slice(0, MOST_NAMES).flatMap((number) => facilities[number]?.name ?? [])
    const words = known.join(say("list.and"))
    return numbers.length > MOST_NAMES ? say("list.more", { names: words, count: numbers.length }) : words
  }
  const all = facilities.map((_, number) => number)
  const unplaced = all.filter((number) => facilities[number]?.at === null)
  const fuzzy = all.filter((number) => {
    const one = facilities[number]
    return one !== undefined && one.at !== null && one.uncertaintyMetres >= (one.reachMetres ?? served.straightMetres)
  })
  const outside = survey?.odd.outsideDistricts ?? []
  const lines = [
    ...(facilities.length === unplaced.length ? [say("note.none-placed")] : []),
    ...(unplaced.length > 0 ? [say("note.unplaced", { count: unplaced.length, names: names(unplaced) })] : []),
    ...(fuzzy.length > 0 ? [say("note.fuzzy", { count: fuzzy.length, names: names(fuzzy) })] : []),
    ...(outside.length > 0 ? [say("note.outside", { count: outside.length, names: names(outside) })] : []),
  ]
  return lines.length === 0 ? null : (
    <ul className={`${styles["notes"]} ${kit["quiet"]}`}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
