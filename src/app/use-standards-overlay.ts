import { useMemo } from "react"
import type { Scores } from "../domain/finding.ts"
import type { BeltId, SiteId } from "../domain/ids.ts"
import { boundsAround } from "../layers/focus-of.ts"
import type { Scene } from "../layers/scene.ts"
import { type PlaceState, statesOf, statesSources } from "../layers/standards.ts"
import { statesLayers } from "../layers/standards-layers.ts"
import { askedItem, askedPack, gatheredAs, MOST_ON_MAP, packRows } from "../surfaces/standards/pack-rows.ts"
import { isAsked, rowState } from "../surfaces/standards/roll-ups.ts"
import type { Ask } from "../surfaces/standards/standards-ask.ts"
import { tapped } from "../surfaces/standards/tapped.ts"
import type { SayStandards } from "../text/standards-words.ts"
import type { Send } from "../view/intent.ts"
import type { Page } from "../view/view.ts"
import type { Overlay } from "./overlay.ts"
import { useReducedMotion } from "./use-reduced-motion.ts"

/** The belt or site that lies open, as a page the map can bring forward. */
const aboutOf = (scene: Scene, ask: Ask): Page | null => {
  if (ask.depth === 0 || ask.row === null) return null
  const belt = scene.index.belts.get(ask.row as BeltId)
  if (belt !== undefined) return { kind: "belt", belt: belt.id }
  const site = scene.index.sites.get(ask.row as SiteId)
  return site === undefined
    ? null
    : { kind: "site", site: site.id, belt: scene.index.beltsOfSite.get(site.id)?.[0]?.id ?? null }
}

// The public page shows the city as visitors see it.
const PLAIN_PART = "showcase"

/** What the map draws for a page of the standards: the state of each belt or site for the item asked about. A tap opens its findings. */
export const useStandardsOverlay = (
  scene: Scene,
  part: string,
  ask: Ask,
  scores: Scores | null,
  say: SayStandards | null,
  send: Send,
): Overlay | null => {
  const still = useReducedMotion()
  const { pack, item, unit, by } = ask
  const standard = askedPack(scene.atlas, { pack })
  const states = useMemo((): readonly PlaceState[] => {
    const table = standard === null ? undefined : scores?.tables.find((one) => one.pack === standard.id)
    if (standard === null || table === undefined || part === PLAIN_PART) return []
    const rows = packRows(scene.atlas, scene.index, standard.appliesTo.what)
    const column = askedItem(standard, { item })
    const found = rows.flatMap((row, at): PlaceState[] => {
      if (!isAsked(table, at)) return []
      const faded = unit !== null && gatheredAs(row, by) !== unit
      return [{ row: row.id, belt: row.site === null, state: rowState(table, at, column), faded }]
    })
    if (found.length <= MOST_ON_MAP) return found
    const chosen = unit === null ? [] : found.filter(({ faded }) => !faded)
    return chosen.length <= MOST_ON_MAP ? chosen : []
  }, [scene, scores, standard, part, item, unit, by])
  const isChecklist = standard?.checklist !== null
  const drawing = useMemo(() => {
    if (states.length === 0 || say === null) return null
    const words = (state: PlaceState["state"]): string => say(isChecklist ? `box.${state}` : `state.${state}`)
    const sources = statesSources(statesOf(scene, states, words))
    return {
      sources,
      layers: statesLayers,
      numbered: (sites: Parameters<NonNullable<Overlay["drawing"]>["numbered"]>[0]) => sites,
    }
  }, [scene, states, say, isChecklist])
  const about = useMemo(() => aboutOf(scene, ask), [scene, ask])
  const aboutKey = about === null ? "" : JSON.stringify(about)
  const bounds = useMemo(() => {
    if (unit === null || aboutKey !== "") return null
    const places = scene.atlas.belts
      .filter((belt) => (by === "unit" ? belt.reportingUnit : belt.district) === unit)
      .flatMap((belt) => [
        ...(belt.line ?? []).flat(),
        ...(belt.area === null ? [] : [belt.area.at]),
        ...belt.sites.flatMap((id) => {
          const position = scene.index.sites.get(id)?.position
          return position === undefined || position.kind === "district-only" ? [] : [position.at]
        }),
      ])
    return boundsAround(places)
  }, [scene, unit, by, aboutKey])
  const ofPage = useMemo(
    (): Send => (intent) => send(part === PLAIN_PART ? intent : tapped(scene.atlas, part, ask, intent)),
    [send, scene, part, ask],
  )
  return useMemo(
    (): Overlay => ({
      drawing,
      ride: null,
      still,
      picking: false,
      bounds,
      about: aboutKey === "" ? null : about,
      arrive: () => undefined,
      pick: () => undefined,
      send: ofPage,
    }),
    [drawing, still, bounds, aboutKey, about, ofPage],
  )
}
