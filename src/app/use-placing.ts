import { useCallback, useMemo, useRef, useState } from "react"
import type { LngLat } from "../domain/lng-lat.ts"
import { moved, type Scenario } from "../domain/scenario.ts"
import type { ScenarioDesk } from "../drafts/scenario-desk.ts"
import type { Hands } from "../map/picture.ts"
import { OFFERED, type Picking } from "../surfaces/coverage/coverage-state.ts"
import { moving, offering, placedByTap } from "../surfaces/coverage/what-if/scenario-steps.ts"

type Asked = {
  /** The page and the scenario: what was begun elsewhere is left behind. */
  readonly here: string
  readonly scenario: Scenario | null
  readonly desk: ScenarioDesk
  readonly mayDrag: boolean
  /** How new facilities and offered places are called. */
  readonly names: { readonly added: string; readonly offered: string }
}

export type Placing = {
  readonly picking: Picking
  readonly pick: (at: LngLat) => void
  readonly drag: Omit<NonNullable<Hands["drag"]>, "layer"> | null
  /** The scenario with a facility where it is being dragged; as it is kept while none is. */
  readonly seen: Scenario | null
  readonly isDragging: boolean
}

/** Puts facilities on the map: by a tap where one was asked for, or dragged. On its way nothing is kept; what is dropped is one step. */
export const usePlacing = ({ here, scenario, desk, mayDrag, names }: Asked): Placing => {
  const [taken, setTaken] = useState<{ readonly of: string; readonly what: string } | null>(null)
  const what = taken?.of === here ? taken.what : null
  const take = useCallback((next: string | null) => setTaken(next === null ? null : { of: here, what: next }), [here])
  const pick = useCallback(
    (at: LngLat) => {
      if (scenario === null || what === null) return
      if (what === OFFERED) {
        desk.push(offering(scenario, names.offered, at)) // and the next one: places are chosen in a row
        return
      }
      desk.push(placedByTap(scenario, what, at, names.added))
      take(null)
    },
    [scenario, what, desk, names, take],
  )

  const [held, setHeld] = useState<{ readonly of: Scenario; readonly id: string; readonly at: LngLat } | null>(null)
  const frame = useRef(0)
  const drag = useMemo((): Placing["drag"] => {
    if (scenario === null || !mayDrag) return null
    const move = (id: string, at: LngLat | null): void => {
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => setHeld(at === null ? null : { of: scenario, id, at }))
    }
    const drop = (id: string, at: LngLat): void => {
      cancelAnimationFrame(frame.current)
      setHeld(null)
      desk.push(moving(scenario, id, at))
    }
    return { move, drop }
  }, [scenario, mayDrag, desk])
  const isDragging = held !== null && held.of === scenario
  const seen = useMemo(
    () => (held === null || held.of !== scenario ? scenario : moved(held.of, held.id, held.at)),
    [held, scenario],
  )
  const picking = useMemo(() => ({ what, pick: take }), [what, take])
  return { picking, pick, drag, seen, isDragging }
}
