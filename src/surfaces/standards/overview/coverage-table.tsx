import type { Standard } from "../../../domain/standard.ts"
import common from "../../../panels/kit/desk.module.css"
import { Go } from "../../../panels/kit/go.tsx"
import { ScrollBox } from "../../../panels/kit/scroll-box.tsx"
import { type DeskState, openDesk } from "../desk-state.ts"
import type { Coverage, RollUp } from "../roll-ups.ts"
import styles from "../standards.module.css"
import { CoverageCell, cellLook } from "./coverage-cell.tsx"

type CoverageTableProps = {
  readonly desk: DeskState
  readonly standard: Standard
  readonly coverage: Coverage
}

/** What a pack counts: belts or sites, with the number. */
export const countedWords = (desk: DeskState, standard: Standard, count: number): string =>
  desk.say(standard.appliesTo.what === "site" ? "standards.sites" : "standards.belts", { count })

const UnitName = ({ desk, standard, part }: Omit<CoverageTableProps, "coverage"> & { readonly part: RollUp }) => {
  const { reader, say } = desk
  return (
    <th scope="row" className={styles["row-head"]}>
      {part.name === null ? say("standards.whole-city") : reader.district(part.name)}
      <span className={styles["row-note"]}>
        {part.district !== null && `${reader.district(part.district)} · `}
        {countedWords(desk, standard, part.rows.length)}
      </span>
    </th>
  )
}

/** The coverage table: every item of a pack by reporting unit; each cell opens what is behind it. */
export const CoverageTable = ({ desk, standard, coverage }: CoverageTableProps) => {
  const { reader, say, ask } = desk
  return (
    <ScrollBox label={reader.text(standard.title)}>
      <table className={`${common["table"]} ${styles["table"]}`}>
        <caption className={common["hidden"]}>
          {say("standards.coverage-of", { title: reader.text(standard.title) })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles["row-head"]}>
              {say(ask.by === "unit" ? "standards.by-unit" : "standards.by-district")}
            </th>
            {standard.items.map((item) => (
              <th key={item.id} scope="col">
                {reader.text(item.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[coverage.city, ...coverage.parts].map((part) => (
            <tr key={part.name ?? ""} data-whole={part.name === null}>
              <UnitName desk={desk} standard={standard} part={part} />
              {standard.items.map((item, at) => {
                const counts = part.items[at]
                if (counts === undefined) return null
                const open = ask.depth > 0 && ask.unit === part.name && ask.item === item.id
                return (
                  <td key={item.id} data-look={cellLook(counts)} data-open={open}>
                    <Go
                      reader={reader}
                      to={openDesk("", {
                        ...ask,
                        depth: 1,
                        pack: standard.id,
                        item: item.id,
                        unit: part.name,
                        row: null,
                      })}
                      className={styles["cell"]}
                    >
                      <CoverageCell say={say} standard={standard} counts={counts} whole={part.name === null} />
                    </Go>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
