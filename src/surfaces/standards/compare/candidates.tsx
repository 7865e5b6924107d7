import type { Belt } from "../../../domain/belt.ts"
import type { Site } from "../../../domain/site.ts"
import common from "../../../panels/kit/desk.module.css"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { ScrollBox } from "../../../panels/kit/scroll-box.tsx"
import { Section } from "../../../panels/kit/section.tsx"
import { StateMark } from "../../../panels/kit/state-mark.tsx"
import type { DeskState } from "../desk-state.ts"
import styles from "../standards.module.css"
import { ASPECTS, aspectBoxes, candidatesOf } from "./candidates.ts"

const SHOWN = 12 // a page of candidates; the belt's own page lists all its sites

const Aspect = ({ desk, site, boxes }: { desk: DeskState; site: Site; boxes: readonly string[] }) => {
  const { reader, say } = desk
  const found = aspectBoxes(reader.atlas.standards, site, boxes)
  if (found.length === 0) return <span className={kit["quiet"]}>{say("standards.no-public")}</span>
  return (
    <ul className={styles["cell-lines"]}>
      {found.map(({ form, box, state }) => {
        const title = form.boxes.find(({ id }) => id === box)?.title
        return (
          <li key={`${form.id} ${box}`}>
            {title === undefined ? box : reader.text(title)} <StateMark state={state} word={say(`box.${state}`)} />
          </li>
        )
      })}
    </ul>
  )
}

/** Sites that carry no level yet, side by side on leadership, members, mechanism and hardware. */
export const Candidates = ({ desk, belts }: { readonly desk: DeskState; readonly belts: readonly Belt[] }) => {
  const { reader, say } = desk
  const members = [...new Set(belts.flatMap(({ sites }) => sites))]
  const candidates = candidatesOf(members.flatMap((id) => reader.index.sites.get(id) ?? []))
  const title = say("compare.candidates")
  return (
    <Section title={title}>
      <p className={kit["quiet"]}>{say("compare.candidates-note")}</p>
      {candidates.length === 0 ? (
        <p>{say("compare.no-candidates")}</p>
      ) : (
        <ScrollBox label={title}>
          <table className={`${common["table"]} ${styles["table"]} ${styles["compare"]}`}>
            <caption className={common["hidden"]}>{title}</caption>
            <thead>
              <tr>
                <th scope="col" className={styles["row-head"]}>
                  {say("standards.site")}
                </th>
                {ASPECTS.map(({ id }) => (
                  <th key={id} scope="col">
                    {say(`aspect.${id}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {candidates.slice(0, SHOWN).map((site) => (
                <tr key={site.id}>
                  <th scope="row" className={styles["row-head"]}>
                    <Go
                      reader={reader}
                      to={{
                        kind: "open-site",
                        site: site.id,
                        belt: reader.index.beltsOfSite.get(site.id)?.[0]?.id ?? null,
                      }}
                      className={kit["link"]}
                      site={site.id}
                    >
                      {reader.text(site.name)}
                    </Go>
                  </th>
                  {ASPECTS.map(({ id, boxes }) => (
                    <td key={id}>
                      <Aspect desk={desk} site={site} boxes={boxes} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {candidates.length > SHOWN && (
        <p className={kit["quiet"]}>{say("compare.more-candidates", { count: candidates.length - SHOWN })}</p>
      )}
    </Section>
  )
}
