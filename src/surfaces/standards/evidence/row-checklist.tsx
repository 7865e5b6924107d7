import { countStates, isStaleAt, stateAt } from "../../../domain/finding.ts"
import type { Standard } from "../../../domain/standard.ts"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { Section } from "../../../panels/kit/section.tsx"
import { StateMark } from "../../../panels/kit/state-mark.tsx"
import { countWords, type DeskState, openDesk, stateWord, tableOf } from "../desk-state.ts"
import type { PackRow } from "../pack-rows.ts"
import { isAsked } from "../roll-ups.ts"
import styles from "../standards.module.css"
import { RowPageLink } from "./finding-page.tsx"

type RowChecklistProps = { readonly desk: DeskState; readonly row: PackRow }
type PackProps = { readonly desk: DeskState; readonly standard: Standard }

/** One pack's items for one belt or site, each with its state and the way to its finding. */
const PackItems = ({ desk, standard, id, at }: PackProps & { readonly id: string; readonly at: number }) => {
  const { reader, say, ask, part, scores } = desk
  const table = tableOf(scores, standard)
  if (table === null || at < 0 || !isAsked(table, at)) return null
  return (
    <Section title={reader.text(standard.title)}>
      <p className={kit["quiet"]}>{countWords(say, standard, countStates(table, [at]))}</p>
      <ul className={styles["lines"]}>
        {standard.items.map((item, column) => {
          const state = stateAt(table, at, column)
          return (
            <li key={item.id}>
              <Go
                reader={reader}
                to={openDesk(part, { ...ask, depth: 2, pack: standard.id, item: item.id, row: id })}
                className={styles["line"]}
              >
                <span className={styles["line-name"]}>
                  {reader.text(item.title)}
                  {isStaleAt(table, at, column) && <span className={styles["stale"]}>{say("finding.stale")}</span>}
                </span>
                <StateMark state={state} word={stateWord(say, standard, state)} />
              </Go>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** The checklists of a belt's sites: a line each, in words. */
const SiteLines = ({ desk, standard, row }: PackProps & { readonly row: PackRow }) => {
  const { reader, say, ask, part, scores } = desk
  const table = tableOf(scores, standard)
  if (table === null || row.belt === null) return null
  const members = new Set<string>(row.belt.sites)
  const asked = reader.atlas.sites.flatMap((site, at) =>
    members.has(site.id) && isAsked(table, at) ? [{ site, at }] : [],
  )
  if (asked.length === 0) return null
  const rows = asked.map(({ at }) => at)
  return (
    <Section title={reader.text(standard.title)}>
      <p className={kit["quiet"]}>
        {say("standards.sites", { count: asked.length })} · {countWords(say, standard, countStates(table, rows))}
      </p>
      <LongList
        reader={reader}
        entries={asked}
        row={({ site, at }) => (
          <li key={site.id}>
            <Go
              reader={reader}
              to={openDesk(part, { ...ask, depth: 1, pack: standard.id, item: null, row: site.id })}
              className={styles["line"]}
              site={site.id}
            >
              <span className={styles["line-name"]}>
                {reader.text(site.name)}
                <span className={styles["line-note"]}>{countWords(say, standard, countStates(table, [at]))}</span>
              </span>
            </Go>
          </li>
        )}
      />
    </Section>
  )
}

/** All that is asked of one belt, with its sites' checklists; or all that is asked of one site. */
export const RowChecklist = ({ desk, row }: RowChecklistProps) => {
  const { reader } = desk
  const { atlas } = reader
  const what = row.site === null ? "belt" : "site"
  const at =
    row.site === null
      ? atlas.belts.findIndex(({ id }) => id === row.id)
      : atlas.sites.findIndex(({ id }) => id === row.id)
  return (
    <>
      <p className={kit["quiet"]}>{reader.district(row.unit)}</p>
      <p className={kit["actions"]}>
        <RowPageLink desk={desk} row={row} />
      </p>
      {atlas.standards
        .filter(({ appliesTo }) => appliesTo.what === what)
        .map((standard) => (
          <PackItems key={standard.id} desk={desk} standard={standard} id={row.id} at={at} />
        ))}
      {what === "belt" &&
        atlas.standards
          .filter(({ appliesTo }) => appliesTo.what === "site")
          .map((standard) => <SiteLines key={standard.id} desk={desk} standard={standard} row={row} />)}
    </>
  )
}
