import type { FigureTotal, Share } from "../../../compute/pairs/pair-figures.ts"
import kit from "../../../panels/kit/kit.module.css"
import type { LookedDesk } from "../desk-state.ts"
import styles from "../registry.module.css"

const yearsWords = ({ words }: LookedDesk, { years, withoutYear }: FigureTotal): string => {
  if (years === null) return words.say("figure.no-year")
  const [first, last] = years
  const said = first === last ? String(first) : `${first}–${last}`
  return withoutYear === 0 ? said : `${said}, ${words.say("registry.without-year", { count: withoutYear })}`
}

/** What the list of pairs adds up to, each figure with what it is counted of. */
export const PairTotals = ({ desk }: { readonly desk: LookedDesk }) => {
  const { reader, words, look } = desk
  const { say } = words
  const { pairs } = look
  const shares: readonly (readonly [string, Share])[] = [
    [say("registry.total-active"), { count: pairs.states.active, of: pairs.agreed.of }],
    [say("registry.total-agreed"), pairs.agreed],
    [say("registry.total-resources"), pairs.withResources],
    [say("registry.total-needs"), pairs.withNeeds],
    [say("registry.total-answered"), pairs.answered],
  ]
  return (
    <>
      <ul className={styles["totals"]}>
        {shares.map(([label, { count, of }]) => (
          <li key={label}>
            <strong>
              {count}/{of}
            </strong>
            {label}
          </li>
        ))}
      </ul>
      {pairs.totals.length > 0 && (
        <details className={styles["kind"]}>
          <summary>{say("registry.pair-figures")}</summary>
          <ul className={kit["rows"]}>
            {pairs.totals.map((total) => (
              <li key={`${total.what.zh} ${total.unit?.zh}`} className={styles["figure"]}>
                <strong>
                  {total.isAbout && say("registry.about")}
                  {total.total}
                  {total.unit !== null && ` ${reader.text(total.unit)}`}
                </strong>{" "}
                {reader.text(total.what)}
                <span className={styles["card-note"]}>
                  {say("registry.stated-by", { count: total.stated.count, of: total.stated.of })} ·{" "}
                  {yearsWords(desk, total)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
