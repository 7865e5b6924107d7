import { candidatesIn } from "../../../domain/scenario.ts"
import { gapName } from "../cover-words.ts"
import type { Candidate, Counting, CoverageState } from "../coverage-state.ts"

/** Places where a centre may stand: sites that are none yet, metro stations, the middles of the gaps, or put down by hand. */
export const candidatesOf = (state: CoverageState, shown: Counting): readonly Candidate[] => {
  const { ask, reader, say, stations } = state
  switch (ask.among) {
    case "sites": {
      const taken = new Set<string>(shown.facilities.map(({ id }) => id))
      return reader.atlas.sites.flatMap(({ id, name, position, condition }) =>
        position.kind === "placed" && condition !== "ended" && condition !== "moved" && !taken.has(id)
          ? [{ name: reader.text(name), at: position.at }]
          : [],
      )
    }
    case "hand":
      return state.scenario === null ? [] : candidatesIn(state.scenario)
    case "stations":
      return stations.map(({ name, at }) => ({ name: say("gap.station", { name: reader.text(name) }), at }))
    case "gaps": {
      const facilities = shown.facilities.filter(({ at }) => at !== null)
      return (shown.survey?.gaps ?? []).map((gap, index) => ({
        name: gapName({ ...state, facilities }, gap, index + 1),
        at: gap.at,
      }))
    }
  }
}
