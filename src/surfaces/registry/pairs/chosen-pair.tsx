import type { Exchange, PairUnit } from "../../../domain/pair.ts"
import { FiguresList } from "../../../panels/figures-list.tsx"
import { Facts } from "../../../panels/kit/facts.tsx"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { SourcesList } from "../../../panels/sources-list.tsx"
import { ChosenPanel } from "../chosen-brand.tsx"
import type { LookedDesk } from "../desk-state.ts"
import { StateDash } from "./state-dash.tsx"

const Exchanges = ({ desk, exchanges }: { readonly desk: LookedDesk; readonly exchanges: readonly Exchange[] }) =>
  exchanges.length === 0 ? (
    desk.words.say("registry.not-public")
  ) : (
    <ul className={kit["points"]}>
      {exchanges.map(({ category, what }) => (
        <li key={`${category} ${what.zh}`}>
          <b>{category}</b> {desk.reader.text(what)}
        </li>
      ))}
    </ul>
  )

/** The pair that was chosen: its agreement, 资源清单, 需求清单, and figures with year and source. */
export const ChosenPair = ({ desk }: { readonly desk: LookedDesk }) => {
  const { reader, words, ask } = desk
  const { say } = words
  const pair = reader.atlas.pairs.find(({ id }) => id === ask.chosen)
  if (ask.depth === 0 || pair === undefined) return null
  const unit = ({ name, site }: PairUnit) =>
    site === null ? (
      reader.text(name)
    ) : (
      <Go reader={reader} to={{ kind: "open-site", site, belt: null }} className={kit["link"]} site={site}>
        {reader.text(name)}
      </Go>
    )
  return (
    <ChosenPanel
      desk={desk}
      kicker={say("group.pairs")}
      title={`${reader.text(pair.left.name)} ⇄ ${reader.text(pair.right.name)}`}
    >
      <Facts
        facts={[
          {
            label: say("registry.pair-state"),
            value: <StateDash state={pair.state} word={say(`pair-state.${pair.state}`)} />,
          },
          { label: say("registry.left"), value: unit(pair.left) },
          { label: say("registry.right"), value: unit(pair.right) },
          { label: say("registry.agreement"), value: pair.agreedOn ?? say("registry.not-public") },
          { label: say("registry.resources"), value: <Exchanges desk={desk} exchanges={pair.resources} /> },
          { label: say("registry.needs"), value: <Exchanges desk={desk} exchanges={pair.needs} /> },
        ]}
      />
      {pair.figures.length > 0 && <FiguresList reader={reader} figures={pair.figures} />}
      <h3>{say("sources.title")}</h3>
      <SourcesList reader={reader} ids={pair.sources} />
    </ChosenPanel>
  )
}
