import { useCallback, useEffect, useMemo, useState } from "react"
import { changedFacilities } from "../compute/coverage/changed-facilities.ts"
import { facilitiesOfSites, facilityGroups } from "../compute/coverage/city-facilities.ts"
import type { CoverageQuestion } from "../compute/coverage/coverage-question.ts"
import type { Facility } from "../compute/coverage/facility.ts"
import { chosenGroup } from "../surfaces/coverage/chosen-group.ts"
import { coverageAskFrom, coveragePartFrom } from "../surfaces/coverage/coverage-ask.ts"
import type { NamedFacility } from "../surfaces/coverage/coverage-state.ts"
import { CoverageSurface } from "../surfaces/coverage/coverage-surface.tsx"
import { askedReach, reachOffers } from "../surfaces/coverage/reach-asked.ts"
import { placedByTap } from "../surfaces/coverage/what-if/scenario-steps.ts"
import { withCoverageWords } from "../text/coverage-words.ts"
import enCoverage from "../text/en/coverage.json?url"
import { sayIn } from "../text/say.ts"
import zhCoverage from "../text/zh/coverage.json?url"
import type { CoverageWire } from "../worker/coverage-wire.ts"
import { writeWorkbook } from "../worker/workbook-wire.ts"
import type { DeskProps } from "./desk-room.tsx"
import { useBook, type WordFiles } from "./use-book.ts"
import { useCounting } from "./use-counting.ts"
import { useCoverage } from "./use-coverage.ts"
import { useCoverageOverlay } from "./use-coverage-overlay.ts"
import { useScenarios } from "./use-scenarios.ts"
import { useSiting } from "./use-siting.ts"

const WORDS: WordFiles = { zh: [zhCoverage], en: [enCoverage] }

const localToday = (): string => {
  const now = new Date()
  const two = (number: number): string => String(number).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

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

  const { text } = reader
  const names = useMemo(
    () => new Map<string, string>(group?.sites.map((site) => [site.id, text(site.name)])),
    [group, text],
  )
  const facts = useMemo(() => (group === null ? [] : facilitiesOfSites(group.sites)), [group])
  const changed = useMemo(
    () => (scenario === null ? null : changedFacilities(facts, scenario.changes)),
    [facts, scenario],
  )
  const named = useCallback(
    (all: readonly Facility[]): readonly NamedFacility[] => {
      const added = new Map(
        scenario?.changes.flatMap((change) => (change.kind === "added" ? [[change.id, change.name] as const] : [])),
      )
      return all.map((one) => ({
        ...one,
        name: names.get(one.id) ?? added.get(one.id) ?? one.id,
        isAdded: !names.has(one.id),
      }))
    },
    [names, scenario],
  )
  const factRows = useMemo(() => named(facts), [named, facts])
  const plannedRows = useMemo(() => (changed === null ? [] : named(changed)), [named, changed])

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
  const counting = useCounting(wire, question, factRows)
  const plannedCounting = useCounting(wire, plannedQuestion, plannedRows)
  const planned = scenario === null ? null : plannedCounting
  const siting = useSiting(coverage, plannedQuestion ?? question)

  // Left behind on another page or with another scenario, it is no longer picked.
  const [taken, setTaken] = useState<{ readonly of: string; readonly what: string } | null>(null)
  const here = `${part} ${ask.scenario}`
  const what = taken?.of === here ? taken.what : null
  const pick = useCallback((next: string | null) => setTaken(next === null ? null : { of: here, what: next }), [here])
  const newName = say === null ? "" : say("plan.new-name")
  const picked = useCallback(
    (at: readonly [number, number]) => {
      if (scenario !== null && what !== null) desk.push(placedByTap(scenario, what, at, newName))
      pick(null)
    },
    [scenario, what, desk, newName, pick],
  )
  const marked = useCallback(
    (of: "gap" | "proposed", number: number): string => (say === null ? "" : say(`mark.${of}`, { number })),
    [say],
  )
  const overlay = useCoverageOverlay({
    ...{ scene, part: part ?? "", ask, counting, planned, scenario, siting },
    picking: what !== null && part === "what-if",
    ...{ pick: picked, marked },
  })
  useEffect(() => keep(overlay), [keep, overlay])
  useEffect(() => () => keep(null), [keep])
  const picking = useMemo(() => ({ what, pick }), [what, pick])
  if (unavailable) return <p role="alert">{reader.say("failure.panel")}</p>
  if (say === null) return null
  return (
    <CoverageSurface
      {...{ reader, say, part, ask, today, groups, group, offers, reach, counting, planned, scenario, scenarios, desk }}
      {...{ picking, siting, writeWorkbook }}
      stations={coverage?.stations ?? []}
      hasStreets={(city.streets?.graph ?? null) !== null}
    />
  )
}
