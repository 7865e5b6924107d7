import { useMemo } from "react"
import { PAIR_STATES, type Pair } from "../../../domain/pair.ts"
import { pairsTable } from "../../../export/registry/pair-tables.ts"
import common from "../../../panels/kit/desk.module.css"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { askAgain, type LookedDesk, openRegistryDesk } from "../desk-state.ts"
import { WordsField } from "../list/brand-filters.tsx"
import { pointing } from "../pointing.ts"
import { PrintRoom } from "../print-room.tsx"
import styles from "../registry.module.css"
import { tableFrom } from "../table-from.ts"
import { TakeAlong } from "../take-along.tsx"
import { ChosenPair } from "./chosen-pair.tsx"
import { ExchangeTable } from "./exchange-table.tsx"
import { PairTotals } from "./pair-totals.tsx"
import { askedPairs, pairsTold } from "./pairs.ts"
import { StateDash } from "./state-dash.tsx"
import { WithoutPartner } from "./without-partner.tsx"

const PairRow = ({ desk, pair }: { readonly desk: LookedDesk; readonly pair: Pair }) => {
  const { reader, words, ask, part } = desk
  const { say } = words
  return (
    <li {...pointing(desk, pair.id)}>
      <Go
        reader={reader}
        to={openRegistryDesk(part, { ...ask, depth: 1, chosen: pair.id })}
        className={kit["row"]}
        current={ask.chosen === pair.id}
      >
        <span className={kit["row-words"]}>
          <span className={kit["row-name"]}>
            {reader.text(pair.left.name)} ⇄ {reader.text(pair.right.name)}
          </span>
          <span className={kit["row-details"]}>
            <StateDash state={pair.state} word={say(`pair-state.${pair.state}`)} />
            {" · "}
            {pair.agreedOn === null
              ? say("registry.agreed-unknown")
              : say("registry.agreed-on", { date: pair.agreedOn })}
          </span>
        </span>
        <Glyph name="next" />
      </Go>
    </li>
  )
}

/** 结对联建: who is joined with whom, on the map and as a list, with what they offer and need, and who has no partner. */
export const PairsPage = (desk: LookedDesk) => {
  const { reader, words, ask, look } = desk
  const { say } = words
  const { pairs } = reader.atlas
  const shown = useMemo(() => askedPairs(pairs, ask), [pairs, ask])
  const title = say("group.pairs")
  const tables = () => [pairsTable(shown, tableFrom(desk))]
  if (ask.paper) return <PrintRoom desk={desk} title={title} tables={tables} />
  if (pairs.length === 0)
    return (
      <div className={kit["empty"]}>
        <p>{say("registry.no-pairs")}</p>
      </div>
    )
  return (
    <>
      <ChosenPair desk={desk} />
      <h2 className={common["hidden"]}>{title}</h2>
      <PairTotals desk={desk} />
      <fieldset className={styles["states"]}>
        <legend className={common["hidden"]}>{say("registry.pair-state")}</legend>
        <button type="button" aria-pressed={ask.state === null} onClick={() => askAgain(desk, { state: null })}>
          {say("registry.all-states")} {pairs.length}
        </button>
        {PAIR_STATES.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={ask.state === state}
            onClick={() => askAgain(desk, { state: ask.state === state ? null : state })}
          >
            <StateDash state={state} word={say(`pair-state.${state}`)} /> {look.pairs.states[state]}
          </button>
        ))}
      </fieldset>
      <div className={`${kit["filters"]} ${styles["choices"]}`}>
        <WordsField {...desk} />
      </div>
      <p role="status">{pairsTold(say, shown.length, pairs.length)}</p>
      <TakeAlong desk={desk} title={title} tables={tables} />
      {shown.length === 0 ? (
        <div className={kit["empty"]}>
          <p>{say("registry.none-found")}</p>
        </div>
      ) : (
        <LongList
          key={`${ask.state} ${ask.words}`}
          reader={reader}
          entries={shown}
          row={(pair) => <PairRow key={pair.id} desk={desk} pair={pair} />}
        />
      )}
      <ExchangeTable desk={desk} pairs={shown} />
      <WithoutPartner {...desk} />
    </>
  )
}
