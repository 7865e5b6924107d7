import { useCallback, useEffect, useMemo } from "react"
import type { VisitRound } from "../../../compute/brands/visit-round.ts"
import type { Travel } from "../../../compute/tour/travel-table.ts"
import type { BrandId } from "../../../domain/ids.ts"
import { roundCalendar } from "../../../export/registry/round-calendar.ts"
import { roundTable } from "../../../export/registry/round-table.ts"
import { wayWords } from "../../../export/registry/way-words.ts"
import common from "../../../panels/kit/desk.module.css"
import kit from "../../../panels/kit/kit.module.css"
import { saveFile } from "../../../panels/kit/save-file.ts"
import { AskedLine } from "../asked-line.tsx"
import { brandName } from "../brands.ts"
import { askAgain, type LookedDesk } from "../desk-state.ts"
import { PrintRoom } from "../print-room.tsx"
import styles from "../registry.module.css"
import { tableFrom } from "../table-from.ts"
import { nameOfFile, TakeAlong } from "../take-along.tsx"
import { useAsked } from "../use-asked.ts"
import { Chooser } from "./chooser.tsx"
import { openDays } from "./open-days.ts"
import { RoundDays } from "./round-days.tsx"

const MOST_EACH = [1, 2, 3, 4, 5]

/** 开放日: units visit each other; each hosts once, and sees the brands most like its own or least like it. */
export const VisitsPage = (desk: LookedDesk) => {
  const { reader, words, ask, today, round } = desk
  const { say } = words
  const { state, ask: put, stop } = useAsked<VisitRound>()
  const chosen = ask.brands.join(",")
  const { different, each, hosts, onFoot } = ask
  const start = useCallback(() => {
    const brands = chosen === "" ? [] : chosen.split(",")
    if (brands.length < 2) return
    const seek = different ? "different" : "alike"
    const mode = onFoot ? "walk" : "drive"
    put((onShare) => round(brands, { seek, visitsEach: each, hostsPerDay: hosts, mode }, onShare))
  }, [put, round, chosen, different, each, hosts, onFoot])
  useEffect(start, [start])
  const answer = state.kind === "answered" && ask.brands.length >= 2 ? state.answer : null
  const days = useMemo(() => (answer === null ? [] : openDays(answer, ask.from, today)), [answer, ask.from, today])
  const nameOf = (id: BrandId): string => {
    const brand = reader.index.brands.get(id)
    return brand === undefined ? id : brandName(reader, brand)
  }
  const unitOf = (id: BrandId): string | null => {
    const unit = reader.index.brands.get(id)?.unit
    return unit == null ? null : reader.text(unit)
  }
  const title = say("registry.part-visits")
  const wayOf = (way: Travel): string => wayWords(way, onFoot, say)
  const told = { nameOf, unitOf, wayOf }
  const tables = () => [roundTable(days, told, tableFrom(desk))]
  if (ask.paper && answer !== null) return <PrintRoom desk={desk} title={title} tables={tables} />
  const calendar = (): void => {
    const text = roundCalendar(days, told, {
      atlas: reader.atlas.id,
      title: `${reader.text(reader.atlas.title)} ${title}`,
      stamp: reader.atlas.fictional ? say("app.fictional") : null,
      madeOn: today,
      summary: (name) => say("registry.open-day-of", { name }),
      guests: (names) => say("registry.guests-are", { names }),
      wayHere: (way) => say("registry.way-here-is", { way }),
      note: say("registry.ways-note"),
    })
    saveFile({ name: nameOfFile(desk, title, "ics"), blob: new Blob([text], { type: "text/calendar;charset=utf-8" }) })
  }
  return (
    <>
      <h2 className={common["hidden"]}>{title}</h2>
      <p className={kit["quiet"]}>{say("registry.visits-note")}</p>
      <details className={styles["kind"]} open={ask.brands.length < 2}>
        <summary>{say("registry.choose-brands")}</summary>
        <Chooser {...desk} />
      </details>
      <div className={`${kit["filters"]} ${styles["choices"]}`}>
        <label>
          {say("registry.seek")}
          <select
            value={different ? "different" : "alike"}
            onChange={({ target }) => askAgain(desk, { different: target.value === "different" })}
          >
            <option value="alike">{say("registry.seek-alike")}</option>
            <option value="different">{say("registry.seek-different")}</option>
          </select>
        </label>
        <label>
          {say("registry.each")}
          <select value={each} onChange={({ target }) => askAgain(desk, { each: Number(target.value) })}>
            {MOST_EACH.map((count) => (
              <option key={count} value={count}>
                {say("registry.each-of", { count })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say("registry.hosts")}
          <select value={hosts} onChange={({ target }) => askAgain(desk, { hosts: Number(target.value) })}>
            {MOST_EACH.map((count) => (
              <option key={count} value={count}>
                {say("registry.hosts-of", { count })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say("registry.way-by")}
          <select
            value={onFoot ? "walk" : "drive"}
            onChange={({ target }) => askAgain(desk, { onFoot: target.value === "walk" })}
          >
            <option value="drive">{say("registry.way-by-car")}</option>
            <option value="walk">{say("registry.way-on-foot")}</option>
          </select>
        </label>
        <label>
          {say("registry.first-day")}
          <input
            type="date"
            className={styles["field"]}
            value={ask.from ?? days[0]?.date ?? ""}
            onChange={({ target }) => askAgain(desk, { from: target.value || null })}
          />
        </label>
      </div>
      {ask.brands.length < 2 ? (
        <div className={kit["empty"]}>
          <p>{say("registry.choose-two")}</p>
        </div>
      ) : (
        <AskedLine words={words} state={state} stop={stop} again={start} />
      )}
      {answer !== null && (
        <>
          <p role="status">
            {say("registry.round", { days: days.length, hosts: days.reduce((sum, day) => sum + day.open.length, 0) })}
          </p>
          <TakeAlong desk={desk} title={title} tables={tables} more={[{ label: "ICS", make: calendar }]} />
          <RoundDays {...{ days, told, words }} />
          <p className={kit["quiet"]}>{say("registry.ways-note")}</p>
        </>
      )}
    </>
  )
}
