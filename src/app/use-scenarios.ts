import { useEffect, useMemo, useSyncExternalStore } from "react"
import type { AtlasId } from "../domain/ids.ts"
import { type ScenarioDesk, scenarioDeskOf } from "../drafts/scenario-desk.ts"

/** A planner's scenarios of an atlas, kept in this browser, for as long as the desk stands. */
export const useScenarios = (atlas: AtlasId) => {
  const desk = useMemo((): ScenarioDesk => scenarioDeskOf(atlas), [atlas])
  useEffect(() => () => desk.close(), [desk])
  const now = useSyncExternalStore(desk.listen, desk.now)
  return { desk, now }
}
