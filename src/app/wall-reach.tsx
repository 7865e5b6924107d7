import { useEffect, useMemo } from "react"
import { facilitiesOfSites, facilityGroups } from "../compute/coverage/city-facilities.ts"
import type { CoverageQuestion } from "../compute/coverage/coverage-question.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import { mayStandOnWall } from "../domain/on-wall.ts"
import type { Scene } from "../layers/scene.ts"
import type { CityReader } from "../panels/kit/reader.ts"
import { chosenGroup } from "../surfaces/coverage/chosen-group.ts"
import { groupWords, reachWords, shareWords, sourceWords } from "../surfaces/coverage/cover-words.ts"
import { NO_COVERAGE_ASK } from "../surfaces/coverage/coverage-ask.ts"
import type { NamedFacility, Siting } from "../surfaces/coverage/coverage-state.ts"
import { shownFigures } from "../surfaces/coverage/figures-of.ts"
import { askedReach, reachOffers } from "../surfaces/coverage/reach-asked.ts"
import type { WallReach } from "../surfaces/wall/wall-scenes.ts"
import type { SayCoverage } from "../text/coverage-words.ts"
import type { ListedCity } from "../view/city-list.ts"
import type { CoverageWire } from "../worker/coverage-wire.ts"
import type { OverlayDrawing } from "./overlay.ts"
import { useCounting } from "./use-counting.ts"
import { useCoverage } from "./use-coverage.ts"
import { useCoverageOverlay } from "./use-coverage-overlay.ts"

/** Who is within reach, in words and as a drawing. */
export type ToldReach = { readonly reach: WallReach; readonly drawing: OverlayDrawing }

type WallReachKeeperProps = {
  readonly city: ListedCity
  readonly scene: Scene
  readonly reader: CityReader
  readonly say: SayCoverage
  readonly keep: (told: ToldReach | null) => void
}

const NOT_SITING: Siting = {
  ...{ state: "idle", done: 0, answer: null, among: [] },
  start: () => undefined,
  stop: () => undefined,
}
const NO_MARK = (): string => ""
const NOBODY = (): void => undefined
const NOWHERE: readonly LngLat[] = []
const NO_SIDES = { names: ["", ""], label: "" } as const

const notOpen = (): CoverageWire => {
  throw new Error("the coverage is not open")
}

/** Counts, once, who is within the reach that the city's own standard asks for; keeps nothing where no standard says any. */
export const WallReachKeeper = ({ city, scene, reader: now, say, keep }: WallReachKeeperProps) => {
  const { atlas } = scene
  const { language } = now.view
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reader is new with each page, its words with the language
  const reader = useMemo(() => now, [language, scene])
  const reach = useMemo(() => askedReach(null, reachOffers(atlas)), [atlas])
  const group = useMemo(() => chosenGroup(facilityGroups(atlas), null, reach), [atlas, reach])
  const facilities = useMemo((): readonly NamedFacility[] => {
    const names = new Map<string, string>(
      group?.sites.filter(mayStandOnWall).map((site) => [site.id, reader.text(site.name)]),
    )
    // All are counted; only those that a wall may show are named.
    return facilitiesOfSites(group?.sites ?? []).map((one) => ({
      ...one,
      name: names.get(one.id) ?? "",
      isAdded: false,
    }))
  }, [group, reader])
  const coverage = useCoverage(city, scene)
  const question = useMemo(
    (): CoverageQuestion | null =>
      coverage === null || reach?.kind !== "read" || facilities.length === 0
        ? null
        : { counted: "demand", facilities, reach: reach.wish },
    [coverage, reach, facilities],
  )
  const counting = useCounting(coverage?.wire ?? notOpen, question, facilities, false)
  const { drawing } = useCoverageOverlay({
    ...{ scene, part: "siting", ask: NO_COVERAGE_ASK, counting, planned: null, scenario: null, siting: NOT_SITING },
    ...{ candidates: NOWHERE, picking: false, marked: NO_MARK, pick: NOBODY, drag: null, sides: NO_SIDES },
  })
  const told = useMemo((): ToldReach | null => {
    const figures = shownFigures(counting)
    if (figures === null || drawing === null || reach?.kind !== "read" || group === null) return null
    const share = ({ atLeast, atMost, total }: typeof figures.whole): string =>
      shareWords(say, atLeast.weight, atMost.weight, total.weight)
    const parts = figures.byDistrict.flatMap((covered) =>
      covered.district === null ? [] : [{ name: reader.district(covered.district.name), share: share(covered) }],
    )
    const rule = sourceWords({ say, reader }, reach.source)
    const words = {
      facilities: groupWords(say, group),
      reach: reachWords(say, reach.wish),
      share: share(figures.whole),
    }
    return { reach: { ...words, parts, rule }, drawing }
  }, [counting, drawing, reach, group, say, reader])
  useEffect(() => keep(told), [keep, told])
  return null
}
