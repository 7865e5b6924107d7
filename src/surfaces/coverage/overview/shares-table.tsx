import common from "../../../panels/kit/desk.module.css"
import { ScrollBox } from "../../../panels/kit/scroll-box.tsx"
import { countWords } from "../../../text/coverage-words.ts"
import { rangeWords, shareWords } from "../cover-words.ts"
import styles from "../coverage.module.css"
import type { CoverageState } from "../coverage-state.ts"
import type { CountedFigures } from "../figures-of.ts"
import { type ShareRow, shareRows } from "../share-rows.ts"

type SharesTableProps = CoverageState & { readonly figures: CountedFigures }

const GROUPS = ["whole", "district", "kind"] as const

/** Shares of all, by district and by kind: by number, and by weight where those counted have one. */
export const SharesTable = (state: SharesTableProps) => {
  const { say, ask, figures } = state
  const rows = shareRows(state, figures)
  const haveWeight = ask.counted === "demand"
  const line = ({ key, name, covered: { total, atLeast, atMost } }: ShareRow) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      <td data-look="number">{countWords(total.points)}</td>
      <td data-look="number">{rangeWords(say, atLeast.points, atMost.points)}</td>
      <td data-look="number">{countWords(total.points - atMost.points)}</td>
      <td data-look="number">{shareWords(say, atLeast.points, atMost.points, total.points)}</td>
      {haveWeight && <td data-look="number">{shareWords(say, atLeast.weight, atMost.weight, total.weight)}</td>}
    </tr>
  )
  const head = ["total", "covered", "not", "share", ...(haveWeight ? (["weight-share"] as const) : [])] as const
  return (
    <ScrollBox className={styles["tall"]} label={say("shares.title")}>
      <table className={`${common["table"]} ${styles["table"]}`}>
        <thead>
          <tr>
            <th scope="col">{say("shares.column-name")}</th>
            {head.map((one) => (
              <th key={one} scope="col" data-look="number">
                {say(`shares.column-${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        {GROUPS.map((group) => (
          <tbody key={group} data-group={group}>
            {rows.filter((row) => row.group === group).map(line)}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  )
}
