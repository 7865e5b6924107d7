import { mainFigures } from "../compute/coverage/answer-coverage.ts"
import type { ServedFigures } from "../compute/coverage/served-figures.ts"
import { NOT, SURELY } from "../compute/coverage/standing.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { Scenario } from "../domain/scenario.ts"
import type { CoverageDrawing, FacilityLook } from "../layers/coverage.ts"
import type { ExtraSpec } from "../layers/extras.ts"
import type { Counting, NamedFacility } from "../surfaces/coverage/coverage-state.ts"
import { HEXAGON_COLOURS, HEXAGON_METRES_A_COLOUR, HEXAGON_RADIUS_METRES } from "../surfaces/coverage/hexagons.ts"

/** More dots or lines than this are not drawn one by one: the map would stand still, and nobody could tell them apart. */
export const MOST_DRAWN = 50_000
const MOST_LINES = 20_000

type Figures = Extract<ServedFigures, { readonly kind: "counted" }>

/** The figures a map draws; null while there are none, and where nobody is known to be served. */
export const drawnFigures = ({ served, question }: Counting): Figures | null => {
  if (served === null || question === null) return null
  const figures = mainFigures(served, question.reach)
  return figures.kind === "counted" ? figures : null
}

/** How everybody stands, a dot each; none where they are too many to be told apart. */
export const peopleOf = (places: readonly LngLat[], figures: Figures | null): CoverageDrawing["people"] =>
  figures === null || places.length > MOST_DRAWN
    ? []
    : places.map((at, i) => {
        const standing = figures.standing[i] ?? NOT
        return { at, reached: standing === SURELY ? "covered" : standing === NOT ? "not" : "unsure" }
      })

/** From everybody to the nearest of some facilities. */
export const linesOf = (
  places: readonly LngLat[],
  figures: Figures | null,
  facilities: readonly NamedFacility[],
): CoverageDrawing["lines"] =>
  figures === null || places.length > MOST_LINES
    ? []
    : places.flatMap((from, i) => {
        const to = facilities[figures.nearest[i] ?? -1]?.at ?? null
        return to === null ? [] : [[from, to] as const]
      })

/** Facilities as a scenario would have them, those it closes too; without one as they are. */
export const looksOf = (
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
    const { id, at, name, uncertaintyMetres } = facility
    return at === null ? [] : [{ id, at, name, uncertaintyMetres, look: lookOf(facility) }]
  })
}

/** How far everybody is from what is nearest, gathered in hexagons. */
export const hexagonsOf = (places: readonly LngLat[], figures: Figures): ExtraSpec => ({
  ...{ kind: "hexagons", id: "hexagons", radiusMetres: HEXAGON_RADIUS_METRES },
  points: places.flatMap((at, i) => {
    const metres = figures.metres[i] ?? Infinity
    return Number.isFinite(metres) ? [{ at, metres }] : []
  }),
  colours: HEXAGON_COLOURS,
  metresAColour: HEXAGON_METRES_A_COLOUR,
})
