import { useMemo } from "react"
import { countedPlaces } from "../compute/coverage/open-atlas.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { Scenario } from "../domain/scenario.ts"
import { type CoverageDrawing, facilitySources, groundSources, markSources, peopleSources } from "../layers/coverage.ts"
import { coverageLayers } from "../layers/coverage-layers.ts"
import type { ExtraSpec } from "../layers/extras.ts"
import { boundsAround } from "../layers/focus-of.ts"
import type { Scene } from "../layers/scene.ts"
import type { Hands } from "../map/picture.ts"
import type { CoverageAsk, CoveragePart } from "../surfaces/coverage/coverage-ask.ts"
import type { Counting, Siting } from "../surfaces/coverage/coverage-state.ts"
import { drawnFigures, hexagonsOf, linesOf, looksOf, peopleOf } from "./coverage-drawing.ts"
import type { Overlay } from "./overlay.ts"
import { useReducedMotion } from "./use-reduced-motion.ts"

const MOST_GAP_MARKS = 12

type Drawn = {
  readonly scene: Scene
  readonly part: CoveragePart
  readonly ask: CoverageAsk
  readonly counting: Counting
  readonly planned: Counting | null
  readonly scenario: Scenario | null
  readonly siting: Siting
  /** Places put down by hand for new centres. */
  readonly candidates: readonly LngLat[]
  readonly picking: boolean
  /** How gaps and proposals are marked, by their number. */
  readonly marked: (what: "gap" | "proposed", number: number) => string
  readonly pick: (at: LngLat) => void
  /** Facilities can be dragged; null where nothing may be moved. */
  readonly drag: Omit<NonNullable<Hands["drag"]>, "layer"> | null
  /** What either side of a swipe, and its grip, are called. */
  readonly sides: Omit<NonNullable<Hands["swipe"]>, "sources">
}

/** What the map draws for the coverage: ground, people, facilities, gaps, and what is proposed. */
export const useCoverageOverlay = (drawn: Drawn): Overlay => {
  const { scene, part, ask, counting, planned, scenario, siting, candidates, picking, pick, marked, drag, sides } =
    drawn
  const still = useReducedMotion()
  const isSwiped = planned !== null && part === "what-if" && ask.extras.includes("swipe")
  const haveLines = ask.extras.includes("lines")
  const shown = planned ?? counting
  const places = useMemo(() => countedPlaces(scene.atlas, ask.counted), [scene, ask.counted])
  const figures = drawnFigures(shown)
  const people = usePeople(places, shown, haveLines)
  const facilities = useMemo(
    () => looksOf(counting.facilities, shown.facilities, planned === null ? null : scenario),
    [counting.facilities, shown.facilities, planned, scenario],
  )
  const facilityPart = useMemo(() => facilitySources(facilities), [facilities])
  const haveGaps = part !== "siting" && part !== "more"
  const gaps = useGaps(shown, haveGaps, marked)
  const proposed = useMemo((): CoverageDrawing["proposed"] => {
    if (haveGaps || siting.answer === null) return []
    return siting.answer.plan.chosen.flatMap((candidate, k) => {
      const at = siting.among[candidate]?.at
      return at === undefined ? [] : [{ at, mark: marked("proposed", k + 1) }]
    })
  }, [haveGaps, siting.answer, siting.among, marked])
  const marks = useMemo(() => markSources({ gaps, candidates, proposed }), [gaps, candidates, proposed])
  const facts = counting.question === null ? null : counting.survey
  const plan = planned?.question == null ? null : planned.survey
  const ground = useMemo(
    () =>
      groundSources({
        shape: isSwiped ? [] : (facts?.shape ?? []),
        plannedShape: plan?.shape ?? [],
        streets: isSwiped ? [] : (facts?.streets?.lines ?? []),
        plannedStreets: plan?.streets?.lines ?? [],
      }),
    [isSwiped, facts, plan],
  )
  const drawing = useMemo((): Overlay["drawing"] => {
    const sources = { ...ground, ...people, ...facilityPart, ...marks }
    return { sources, layers: coverageLayers, numbered: (sites) => sites }
  }, [ground, people, facilityPart, marks])
  const haveHexagons = ask.extras.includes("hexagons")
  const extras = useMemo(
    (): readonly ExtraSpec[] => (figures === null || !haveHexagons ? [] : [hexagonsOf(places, figures)]),
    [figures, haveHexagons, places],
  )

  const factPeople = usePeople(places, isSwiped ? counting : null, haveLines)
  const factGaps = useGaps(counting, isSwiped, marked)
  const swipe = useMemo((): Hands["swipe"] => {
    if (!isSwiped) return null
    const sources = {
      ...groundSources({
        ...{ shape: facts?.shape ?? [], streets: facts?.streets?.lines ?? [] },
        ...{ plannedShape: [], plannedStreets: [] },
      }),
      ...factPeople,
      ...facilitySources(looksOf(counting.facilities, counting.facilities, null)),
      ...markSources({ gaps: factGaps, candidates: [], proposed: [] }),
    }
    return { sources, ...sides }
  }, [isSwiped, facts, factPeople, counting.facilities, factGaps, sides])
  const hands = useMemo((): Hands | null => {
    if (swipe === null && drag === null) return null
    return { swipe, drag: drag === null || picking ? null : { layer: "cover-facility", ...drag } }
  }, [swipe, drag, picking])

  const bounds = useMemo(() => boundsAround(facilities.map(({ at }) => at)), [facilities])
  const boundsKey = part === "what-if" ? "" : (bounds?.join(" ") ?? "")
  const framed = useMemo(() => (boundsKey === "" ? null : bounds), [boundsKey, bounds])
  return useMemo(
    (): Overlay => ({
      ...{ drawing, extras, ride: null, still, picking, hands, bounds: framed, about: null, pick },
      arrive: () => undefined,
    }),
    [drawing, extras, still, picking, hands, framed, pick],
  )
}

/** Those to be served as the map draws them, made anew only when their figures are. */
const usePeople = (places: readonly LngLat[], counting: Counting | null, haveLines: boolean) => {
  const figures = counting === null ? null : drawnFigures(counting)
  const facilities = counting?.facilities ?? null
  const dots = useMemo(() => peopleOf(places, figures), [places, figures])
  const lines = useMemo(
    () => (haveLines && facilities !== null ? linesOf(places, figures, facilities) : []),
    [haveLines, places, figures, facilities],
  )
  return useMemo(() => peopleSources({ people: dots, lines }), [dots, lines])
}

const useGaps = (counting: Counting, isWanted: boolean, marked: Drawn["marked"]): CoverageDrawing["gaps"] => {
  const gaps = isWanted ? counting.survey?.gaps : undefined
  return useMemo(
    () =>
      (gaps ?? [])
        .slice(0, MOST_GAP_MARKS)
        .map(({ at, radiusMetres }, k) => ({ at, radiusMetres, mark: marked("gap", k + 1) })),
    [gaps, marked],
  )
}
