import { useCallback, useEffect, useMemo } from "react"
import type { Assignment } from "../../../compute/pairs/match.ts"
import type { Proposals } from "../../../compute/pairs/propose.ts"
import type { LocalText } from "../../../domain/local-text.ts"
import { matchTable } from "../../../export/registry/match-table.ts"
import common from "../../../panels/kit/desk.module.css"
import kit from "../../../panels/kit/kit.module.css"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { sayFit } from "../../../text/matching-words.ts"
import { AskedLine } from "../asked-line.tsx"
import { ChosenPanel } from "../chosen-brand.tsx"
import { askAgain, type LookedDesk } from "../desk-state.ts"
import { PrintRoom } from "../print-room.tsx"
import styles from "../registry.module.css"
import { tableFrom } from "../table-from.ts"
import { TakeAlong } from "../take-along.tsx"
import { TaskButton } from "../task-button.tsx"
import { pairTask } from "../tasks.ts"
import { useAsked } from "../use-asked.ts"
import { Loads } from "./loads.tsx"
import { type Names, ProposalRow } from "./proposal-row.tsx"

const NO_PROPOSALS: readonly Assignment[] = []
const CAPACITIES = [1, 2, 3, 4, 5]

const Found = ({
  desk,
  found,
  name,
}: {
  readonly desk: LookedDesk
  readonly found: Extract<Proposals, { kind: "matched" }>
  readonly name: Names
}) => {
  const { reader, words, ask } = desk
  const { say } = words
  const { match, alternatives, lostLocks } = found
  const title = say("registry.part-match")
  const tables = () => [matchTable(match, alternatives, name, tableFrom(desk))]
  if (ask.paper) return <PrintRoom desk={desk} title={title} tables={tables} />
  const tapped = ask.depth === 0 ? undefined : match.assignments.find(({ need }) => need === ask.chosen)
  return (
    <>
      {tapped !== undefined && (
        <ChosenPanel
          desk={desk}
          kicker={say(tapped.isLocked ? "registry.locked" : "registry.proposed")}
          title={`${name(tapped.offer)} → ${name(tapped.need)}`}
        >
          <ul className={kit["rows"]}>
            <ProposalRow desk={desk} one={tapped} others={alternatives[tapped.need] ?? []} name={name} />
          </ul>
        </ChosenPanel>
      )}
      <p role="status">
        {say("registry.matched", {
          count: match.assignments.length,
          of: found.needs,
          offers: found.offers,
          cost: match.totalCost.toFixed(1),
        })}{" "}
        {say("registry.proven")}
      </p>
      {lostLocks.length > 0 && (
        <p role="status" className={styles["warn"]}>
          {say("registry.lost-locks", {
            pairs: lostLocks.map(([offer, need]) => `${name(offer)} → ${name(need)}`).join(words.checks.join),
          })}
        </p>
      )}
      <TakeAlong desk={desk} title={title} tables={tables}>
        {match.assignments.length > 0 && (
          <TaskButton
            desk={desk}
            label={say("registry.proposals-to-tasks", { count: match.assignments.length })}
            tasks={() =>
              match.assignments.map((one) =>
                pairTask(one.offer, one.need, {
                  problem: { zh: say("registry.task-pair", { offer: name(one.offer), need: name(one.need) }) },
                  measure: { zh: sayFit(words.matching, one) },
                  owner: { zh: name(one.offer) },
                }),
              )
            }
          />
        )}
      </TakeAlong>
      <Loads desk={desk} loads={found.loads} name={name} />
      <LongList
        reader={reader}
        entries={match.assignments}
        row={(one) => (
          <ProposalRow key={one.need} desk={desk} one={one} others={alternatives[one.need] ?? []} name={name} />
        )}
      />
      {match.unmatched.length > 0 && (
        <details className={styles["kind"]} open>
          <summary>{say("registry.unmatched", { count: match.unmatched.length, of: found.needs })}</summary>
          <ul className={kit["points"]}>
            {match.unmatched.map((need) => (
              <li key={need}>
                {name(need)}
                <span className={styles["card-note"]}>
                  {(alternatives[need] ?? []).length === 0
                    ? say("registry.unmatched-none")
                    : say("registry.unmatched-full", {
                        names: (alternatives[need] ?? []).map(({ offer }) => name(offer)).join(words.checks.join),
                      })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** 供需匹配: who without a partner could help whom, as many as possible and then at least cost, each explained. */
export const MatchPage = (desk: LookedDesk) => {
  const { reader, words, ask, match, propose } = desk
  const { say } = words
  const { pairs } = reader.atlas
  const { state, ask: put, stop } = useAsked<Proposals>()
  const { capacity, repeat } = ask
  const settled = JSON.stringify([ask.locked, ask.rooms])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same locks and loads are the same question
  const start = useCallback(
    () => put((onShare) => match({ capacity, rooms: ask.rooms, mayRepeat: repeat, locked: ask.locked }, onShare)),
    [put, match, capacity, repeat, settled],
  )
  useEffect(start, [start])
  const names = useMemo(() => {
    const known = new Map<string, LocalText>()
    for (const { left, right } of pairs)
      for (const { site, name } of [left, right]) {
        const key = site ?? name.zh.trim()
        if (!known.has(key)) known.set(key, name)
      }
    return known
  }, [pairs])
  const name: Names = (key) => {
    const known = names.get(key)
    return known === undefined ? key : reader.text(known)
  }
  const answer = state.kind === "answered" ? state.answer : null
  const proposed = answer?.kind === "matched" ? answer.match.assignments : NO_PROPOSALS
  useEffect(() => {
    propose(proposed)
    return () => propose(NO_PROPOSALS)
  }, [propose, proposed])
  return (
    <>
      <h2 className={common["hidden"]}>{say("registry.part-match")}</h2>
      <p className={kit["quiet"]}>{say("registry.match-note")}</p>
      <div className={`${kit["filters"]} ${styles["choices"]}`}>
        <label>
          {say("registry.capacity")}
          <select value={capacity} onChange={({ target }) => askAgain(desk, { capacity: Number(target.value) })}>
            {CAPACITIES.map((count) => (
              <option key={count} value={count}>
                {say("registry.capacity-of", { count })}
              </option>
            ))}
          </select>
        </label>
        <label className={styles["tick"]}>
          <input
            type="checkbox"
            checked={repeat}
            onChange={({ target }) => askAgain(desk, { repeat: target.checked })}
          />
          {say("registry.may-repeat")}
        </label>
      </div>
      <AskedLine words={words} state={state} stop={stop} again={start} />
      {answer?.kind === "too-large" && (
        <div className={kit["empty"]}>
          <p>{say("registry.too-large", { offers: answer.offers, needs: answer.needs })}</p>
        </div>
      )}
      {answer?.kind === "matched" &&
        (answer.offers === 0 || answer.needs === 0 ? (
          <div className={kit["empty"]}>
            <p>{say("registry.nothing-to-match", { offers: answer.offers, needs: answer.needs })}</p>
          </div>
        ) : (
          <Found desk={desk} found={answer} name={name} />
        ))}
    </>
  )
}
