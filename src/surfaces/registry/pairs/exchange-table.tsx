import { useMemo } from "react"
import type { Pair } from "../../../domain/pair.ts"
import common from "../../../panels/kit/desk.module.css"
import kit from "../../../panels/kit/kit.module.css"
import type { LookedDesk } from "../desk-state.ts"
import styles from "../registry.module.css"
import { exchangeMatrix } from "./exchange-matrix.ts"

/** What is needed against what is offered: in how many pairs. On the diagonal a need is answered by the partner. */
export const ExchangeTable = ({ desk, pairs }: { readonly desk: LookedDesk; readonly pairs: readonly Pair[] }) => {
  const { say } = desk.words
  const matrix = useMemo(() => exchangeMatrix(pairs), [pairs])
  if (matrix.categories.length === 0) return <p className={kit["quiet"]}>{say("registry.no-exchange")}</p>
  return (
    <details className={styles["kind"]}>
      <summary>{say("registry.exchange")}</summary>
      <p className={kit["quiet"]}>{say("registry.exchange-note")}</p>
      <section
        className={`${common["table-box"]} ${styles["table-box"]}`}
        data-may-scroll-sideways
        aria-label={say("registry.exchange")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
        tabIndex={0}
      >
        <table className={styles["exchange"]}>
          <thead>
            <tr>
              <th scope="col">{say("registry.need-by-offer")}</th>
              {matrix.categories.map((offer) => (
                <th key={offer} scope="col">
                  {offer}
                </th>
              ))}
              <th scope="col">{say("registry.needed")}</th>
              <th scope="col">{say("registry.need-answered")}</th>
            </tr>
          </thead>
          <tbody>
            {matrix.categories.map((need, row) => (
              <tr key={need}>
                <th scope="row">{need}</th>
                {matrix.categories.map((offer, column) => (
                  <td key={offer} data-diagonal={row === column}>
                    {matrix.pairs[row]?.[column] ?? 0}
                  </td>
                ))}
                <td>{matrix.needed[row]}</td>
                <td>
                  {matrix.answered[row]}/{matrix.needed[row]}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{say("registry.offered")}</th>
              {matrix.offered.map((count, column) => (
                <td key={matrix.categories[column]}>{count}</td>
              ))}
              <td />
              <td />
            </tr>
          </tbody>
        </table>
      </section>
    </details>
  )
}
