import { useCallback, useEffect, useMemo, useState } from "react"
import { facilityGroups } from "../compute/coverage/city-facilities.ts"
import type { CoverageQuestion } from "../compute/coverage/coverage-question.ts"
import type { Facility } from "../compute/coverage/facility.ts"
import { candidatesIn } from "../domain/scenario.ts"
import { chosenGroup } from "../surfaces/coverage/chosen-group.ts"
import { coverageAskFrom, coveragePartFrom } from "../surfaces/coverage/coverage-ask.ts"
import { OFFERED } from "../surfaces/coverage/coverage-state.ts"
import { CoverageSurface } from "../surfaces/coverage/coverage-surface.tsx"
import { askedReach, reachOffers } from "../surfaces/coverage/reach-asked.ts"
import { withCoverageWords } from "../text/coverage-words.ts"
import enCoverage from "../text/en/coverage.json?url"
import { sayIn } from "../text/say.ts"
import zhCoverage from "../text/zh/coverage.json?url"
import type { CoverageWire } from "../worker/coverage-wire.ts"
import { writeWorkbook } from "../worker/workbook-wire.ts"
import type { DeskProps } from "./desk-room.tsx"
import { localToday } from "./local-today.ts"
import { scenarioFilesOf } from "./scenario-files.ts"
import { useBook, type WordFiles } from "./use-book.ts"
import { useCounting } from "./use-counting.ts"
import { useCoverage } from "./use-coverage.ts"
import { useCoverageOverlay } from "./use-coverage-overlay.ts"
import { useFacilityRows } from "./use-facility-rows.ts"
import { usePlacing } from "./use-placing.ts"
import { useScenarios } from "./use-scenarios.ts"
import { useSiting } from "./use-siting.ts"

const WORDS: WordFiles = { zh: [zhCoverage], en: [enCoverage] }

const notOpen = (): CoverageWire => {
  throw new Error("the coverage is not open")
}

/** Wires the coverage desk: its words, its workers, the scenarios kept on this computer, and what the map draws. */
export const CoverageDesk = ({ reader, city, scene, page, keep }: DeskProps) => {
  const { language } = reader.view
  const { atlas } = scene
  const { book, unavailable } = useBook(WORDS, language)
  const say = useMemo(() => (book === null ? null : withCoverageWords(book, sayIn(language))), [book, language])
  const [today] = useState(localToday)
  const ask = useMemo(() => coverageAskFrom(page.ask), [page.ask])
  const part = coveragePartFrom(page.part)
  const groups = useMemo(() => facilityGroups(atlas), [atlas])
  const offers = useMemo(() => reachOffers(atlas), [atlas])
  const reach = useMemo(() => askedReach(ask.reach, offers), [ask.reach, offers])
  const { desk, now: scenarios } = useScenarios(atlas.id)
  const scenario = scenarios.log.scenarios.find(({ id }) => id === ask.scenario) ?? null
  const group = useMemo(() => chosenGroup(groups, scenario?.of ?? ask.of, reach), [groups, scenario?.of, ask.of, reach])

  const here = `${part} ${ask.scenario}`
  const names = useMemo(
    () => (say === null ? { added: "", offered: "" } : { added: say("plan.new-name"), offered: say("hand.name") }),
    [say],
  )
  const placing = usePlacing({ here, scenario, desk, names, mayDrag: part === "what-if" })
  const { picking, seen, isDragging } = placing
  const { facts, factRows, changed, plannedRows } = useFacilityRows(group, seen, reader.text)

  const coverage = useCoverage(city, scene)
  const wish = reach?.kind === "read" ? reach.wish : null
  const questionOf = useCallback(
    (facilities: readonly Facility[] | null): CoverageQuestion | null =>
      coverage === null || wish === null || facilities === null
        ? null
        : { counted: ask.counted, facilities, reach: wish },
    [coverage, wish, ask.counted],
  )
  const question = useMemo(() => (group === null ? null : questionOf(facts)), [group, questionOf, facts])
  const plannedQuestion = useMemo(() => questionOf(changed), [questionOf, changed])
  const wire = coverage?.wire ?? notOpen
  const counting = useCounting(wire, question, factRows, false)
  const plannedCounting = useCounting(wire, plannedQuestion, plannedRows, isDragging)
  const planned = scenario === null ? null : plannedCounting
  const siting = useSiting(coverage, plannedQuestion ?? question)

  const marked = useCallback(
    (of: "gap" | "proposed", number: number): string => (say === null ? "" : say(`mark.${of}`, { number })),
    [say],
  )
  const candidates = useMemo(
    () => (seen === null || part !== "siting" || ask.among !== "hand" ? [] : candidatesIn(seen).map(({ at }) => at)),
    [seen, part, ask.among],
  )
  const sides = useMemo(
    (): Parameters<typeof useCoverageOverlay>[0]["sides"] =>
      say === null
        ? { names: ["", ""], label: "" }
        : { names: [say("swipe.facts"), say("swipe.plan", { name: scenario?.name ?? "" })], label: say("swipe.grip") },
    [say, scenario?.name],
  )
  const scenarioFiles = useMemo(() => scenarioFilesOf(city), [city])
  const mayPick = picking.what === OFFERED ? part === "siting" : part === "what-if"
  const overlay = useCoverageOverlay({
    ...{ scene, part: part ?? "", ask, counting, planned, scenario: seen, siting, candidates, marked, sides },
    ...{ picking: picking.what !== null && mayPick, pick: placing.pick, drag: placing.drag },
  })
  useEffect(() => keep(overlay), [keep, overlay])
  useEffect(() => () => keep(null), [keep])
  if (unavailable) return <p role="alert">{reader.say("failure.panel")}</p>
  if (say === null) return null
  return (
    <CoverageSurface
      {...{ reader, say, part, ask, today, groups, group, offers, reach, counting, planned, scenario, scenarios, desk }}
      {...{ picking, siting, writeWorkbook, scenarioFiles }}
      stations={coverage?.stations ?? []}
      hasStreets={(city.streets?.graph ?? null) !== null}
    />
  )
}
