import type { FacilityGroup } from "../../compute/coverage/city-facilities.ts"
import type { CoverageQuestion, ServedAnswer, SurveyAnswer } from "../../compute/coverage/coverage-question.ts"
import type { Facility } from "../../compute/coverage/facility.ts"
import type { SitingAnswer } from "../../compute/siting/siting-question.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { LocalText } from "../../domain/local-text.ts"
import type { Scenario } from "../../domain/scenario.ts"
import type { ScenarioDesk, ScenariosNow } from "../../drafts/scenario-desk.ts"
import type { Report } from "../../export/standards/report.ts"
import type { CityReader } from "../../panels/kit/reader.ts"
import type { SayCoverage } from "../../text/coverage-words.ts"
import type { CoverageAsk, CoveragePart } from "./coverage-ask.ts"
import type { AskedReach, ReachOffer } from "./reach-asked.ts"

/** A facility as its rows name it: a site of the city, or one that a planner has added. */
export type NamedFacility = Facility & { readonly name: string; readonly isAdded: boolean }

/** Figures of one set of facilities, as far as they are there. */
export type Counting = {
  /** What was asked; null while nothing can be: no reach, no facility. */
  readonly question: CoverageQuestion | null
  readonly facilities: readonly NamedFacility[]
  /** The answer to `question`, or to the one before it while `isWorking`. */
  readonly served: ServedAnswer | null
  readonly survey: SurveyAnswer | null
  readonly state: "idle" | "working" | "ready" | "stopped" | "failed"
  /** How far a long answer is, 0 to 1. */
  readonly done: number
  readonly stop: () => void
  readonly retry: () => void
}

/** A metro station, as a landmark and as a place for a centre. */
export type Landmark = { readonly name: LocalText; readonly at: LngLat }

/** A place where a centre may stand. */
export type Candidate = { readonly name: string; readonly at: LngLat }

/** Places being looked for. */
export type Siting = {
  readonly state: "idle" | "working" | "stopped" | "done" | "too-many" | "failed"
  readonly done: number
  readonly answer: SitingAnswer | null
  /** What `answer` chose among. */
  readonly among: readonly Candidate[]
  readonly start: (among: readonly Candidate[], count: number, goal: "cover" | "median") => void
  readonly stop: () => void
}

/** No facility's id: a place where a new centre may stand. */
export const OFFERED = "(offered)"

/** Taking a place from the map with the next tap. */
export type Picking = {
  /** What is being placed: a facility's id, "" for a new one, OFFERED for a place to choose among, null for nothing. */
  readonly what: string | null
  readonly pick: (what: string | null) => void
}

/** Something a worker does; once stopped it never answers. */
export type Stoppable<Answer> = { readonly done: Promise<Answer>; readonly stop: () => void }

/** Scenarios from files; both reject when there is none that can be read. */
export type ScenarioFiles = {
  readonly read: (text: string) => Promise<readonly Scenario[]>
  /** Those that came with the city's data; null where none did. */
  readonly published: (() => Promise<readonly Scenario[]>) | null
}

/** What every page of the coverage is given. */
export type CoverageState = {
  readonly reader: CityReader
  readonly say: SayCoverage
  readonly part: CoveragePart
  readonly ask: CoverageAsk
  readonly today: string
  readonly groups: readonly FacilityGroup[]
  readonly group: FacilityGroup | null
  readonly offers: readonly ReachOffer[]
  readonly reach: AskedReach | null
  /** The facts. */
  readonly counting: Counting
  /** The scenario that is open, counted the same way; null where none is. */
  readonly planned: Counting | null
  readonly scenario: Scenario | null
  readonly scenarios: ScenariosNow
  readonly desk: ScenarioDesk
  readonly scenarioFiles: ScenarioFiles
  readonly picking: Picking
  readonly stations: readonly Landmark[]
  readonly siting: Siting
  readonly hasStreets: boolean
  readonly writeWorkbook: (report: Report) => Stoppable<Uint8Array>
}
