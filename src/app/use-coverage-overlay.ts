import { useMemo } from "react"
import { mainFigures } from "../compute/coverage/answer-coverage.ts"
import { countedPlaces } from "../compute/coverage/open-atlas.ts"
import type { ServedFigures } from "../compute/coverage/served-figures.ts"
import { NOT, SURELY } from "../compute/coverage/standing.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { Scenario } from "../domain/scenario.ts"
import { type CoverageDrawing, coverageSources, type FacilityLook } from "../layers/coverage.ts"
import { coverageLayers } from "../layers/coverage-layers.ts"
import type { ExtraSpec } from "../layers/extras.ts"
import { boundsAround } from "../layers/focus-of.ts"
import type { Scene } from "../layers/scene.ts"
import type { CoverageAsk, CoveragePart } from "../surfaces/coverage/coverage-ask.ts"
import type { Counting, NamedFacility, Siting } from "../surfaces/coverage/coverage-state.ts"
import { HEXAGON_COLOURS, HEXAGON_METRES_A_COLOUR, HEXAGON_RADIUS_METRES } from "../surfaces/coverage/hexagons.ts"
import type { Overlay } from "./overlay.ts"
import { useReducedMotion } from "./use-reduced-motion.ts"

/** More dots or lines than this are not drawn one by one: the map would stand still, and nobody could tell them apart. */
const MOST_DRAWN = 50_000
const MOST_LINES = 20_000
const MOST_GAP_MARKS = 12

type Drawn = {
  readonly scene: Scene
  readonly part: CoveragePart
  readonly ask: CoverageAsk
  readonly counting: Counting
  readonly planned: Counting | null
  readonly scenario: Scenario | null
  readonly siting: Siting
  readonly picking: boolean
  /** How gaps and proposals are marked, by their number. */
  readonly marked: (what: "gap" | "proposed", number: number) => string
  readonly pick: (at: LngLat) => void
}

const figuresOf = ({ served, question }: Counting): ServedFigures | null =>
  served === null || question === null ? null : mainFigures(served, question.reach)

const looksOf = (
  facts: readonly NamedFacility[],
  planned: readonly NamedFacility[],
  scenario: Scenario | null,
): CoverageDrawing["facilities"] => {
  const changes = new Map(scenario?.changes.map((change) => [change.id, change]))
  const lookOf = ({ id }: NamedFacility): FacilityLook => {
    const change = changes.get(id)
    if (change === undefined) return "is"
    return change.kind === "changed" ? (change.at === null ? "reach" : "moved") : change.kind
  }
  const shown = [...planned, ...facts.filter(({ id }) => changes.get(id)?.kind === "removed")]
  return shown.flatMap((facility) => {
    const { at, name, uncertaintyMetres } = facility
    return at === null ? [] : [{ at, name, uncertaintyMetres, look: lookOf(facility) }]
  })
}

/** What the map draws for the coverage: ground, people, facilities, gaps, and what is proposed. */
export const useCoverageOverlay = (drawn: Drawn): Overlay => {
  const { scene, part, ask, counting, planned, scenario, siting, picking, pick, marked } = drawn
  const still = useReducedMotion()
  const shown = planned ?? counting
  const places = useMemo(() => countedPlaces(scene.atlas, ask.counted), [scene, ask.counted])
  const figures = figuresOf(shown)
  const counted = figures?.kind === "counted" ? figures : null
  const people = useMemo(
    (): CoverageDrawing["people"] =>
      counted === null || places.length > MOST_DRAWN
        ? []
        : places.map((at, i) => {
            const standing = counted.standing[i] ?? NOT
            return { at, reached: standing === SURELY ? "covered" : standing === NOT ? "not" : "unsure" }
          }),
    [places, counted],
  )
  const haveLines = ask.extras.includes("lines")
  const lines = useMemo(
    (): CoverageDrawing["lines"] =>
      counted === null || !haveLines || places.length > MOST_LINES
        ? []
        : places.flatMap((from, i) => {
            const to = shown.facilities[counted.nearest[i] ?? -1]?.at ?? null
            return to === null ? [] : [[from, to] as const]
          }),
    [places, counted, haveLines, shown.facilities],
  )
  const proposed = useMemo((): CoverageDrawing["proposed"] => {
    if ((part !== "siting" && part !== "more") || siting.answer === null) return []
    return siting.answer.plan.chosen.flatMap((candidate, k) => {
      const at = siting.among[candidate]?.at
      return at === undefined ? [] : [{ at, mark: marked("proposed", k + 1) }]
    })
  }, [part, siting.answer, siting.among, marked])
  const facilities = useMemo(
    () => looksOf(counting.facilities, shown.facilities, planned === null ? null : scenario),
    [counting.facilities, shown.facilities, planned, scenario],
  )
  const gaps = useMemo(
    (): CoverageDrawing["gaps"] =>
      part === "siting" || part === "more"
        ? []
        : (shown.survey?.gaps ?? [])
            .slice(0, MOST_GAP_MARKS)
            .map(({ at, radiusMetres }, k) => ({ at, radiusMetres, mark: marked("gap", k + 1) })),
    [shown.survey, part, marked],
  )
  const ground = counting.question === null ? null : counting.survey
  const plannedGround = planned?.question == null ? null : planned.survey
  const drawing = useMemo((): Overlay["drawing"] => {
    const sources = coverageSources({
      ...{ shape: ground?.shape ?? [], plannedShape: plannedGround?.shape ?? [] },
      ...{ streets: ground?.streets?.lines ?? [], plannedStreets: plannedGround?.streets?.lines ?? [] },
      ...{ people, facilities, lines, gaps, proposed },
    })
    return { sources, layers: coverageLayers, numbered: (sites) => sites }
  }, [ground, plannedGround, people, facilities, lines, gaps, proposed])
  const haveHexagons = ask.extras.includes("hexagons")
  const extras = useMemo(
    (): readonly ExtraSpec[] =>
      counted === null || !haveHexagons
        ? []
        : [
            {
              ...{ kind: "hexagons", id: "hexagons", radiusMetres: HEXAGON_RADIUS_METRES },
              points: places.flatMap((at, i) => {
                const metres = counted.metres[i] ?? Infinity
                return Number.isFinite(metres) ? [{ at, metres }] : []
              }),
              colours: HEXAGON_COLOURS,
              metresAColour: HEXAGON_METRES_A_COLOUR,
            },
          ],
    [counted, haveHexagons, places],
  )
  const bounds = useMemo(() => boundsAround(facilities.map(({ at }) => at)), [facilities])
  const boundsKey = part === "what-if" ? "" : (bounds?.join(" ") ?? "")
  const framed = useMemo(() => (boundsKey === "" ? null : bounds), [boundsKey, bounds])
  return useMemo(
    (): Overlay => ({
      ...{ drawing, extras, ride: null, still, picking, bounds: framed, about: null, pick },
      arrive: () => undefined,
    }),
    [drawing, extras, still, picking, framed, pick],
  )
}
