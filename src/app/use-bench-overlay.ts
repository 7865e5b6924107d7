import { useMemo, useState } from "react"
import type { BenchDoctor } from "../domain/bench.ts"
import type { Bounds, LngLat } from "../domain/lng-lat.ts"
import { benchLayers, benchSources } from "../layers/bench.ts"
import { boundsAround } from "../layers/focus-of.ts"
import type { BenchPart, BenchShown, Placing } from "../surfaces/workbench/bench-state.ts"
import type { Overlay } from "./overlay.ts"
import { useReducedMotion } from "./use-reduced-motion.ts"

type BenchOverlay = {
  /** The draft's id. */
  readonly draft: string
  readonly part: BenchPart
  readonly shown: BenchShown | null
  readonly placing: Placing | null
  readonly pick: (at: LngLat) => void
  /** Grows each time somebody asks to see the whole draft. */
  readonly framed: number
}

/** What the map draws of a draft: its sites and belts, and where readings of doubtful coordinates would put them. */
export const useBenchOverlay = ({ draft, part, shown, placing, pick, framed }: BenchOverlay): Overlay => {
  const still = useReducedMotion()
  const points = placing?.kind === "belt" ? placing.points : NONE
  const drawing = useMemo(() => {
    if (shown === null) return null
    const doubtful = part === "places" ? shown.doctors.filter(isInDoubt) : []
    const sources = benchSources({
      sites: shown.sites,
      belts: shown.belts,
      drawing: points,
      readings: doubtful[0]?.readings ?? [],
    })
    return { sources, layers: benchLayers, numbered: <Sites>(sites: Sites) => sites }
  }, [shown, part, points])
  const placed = useMemo(() => placesIn(shown, part), [shown, part])
  // The frame is the draft's as it was first seen, or as somebody asked to see it: a site put on the map must not move the map.
  const key = `${draft} ${framed}`
  const [frame, setFrame] = useState<{ readonly key: string; readonly bounds: Bounds | null }>({
    key: "",
    bounds: null,
  })
  if (frame.key !== key && placed.length > 0) setFrame({ key, bounds: boundsOf(placed, framed) })
  const bounds = frame.key.startsWith(`${draft} `) ? frame.bounds : null
  return useMemo(
    (): Overlay => ({
      drawing,
      ride: null,
      still,
      picking: placing !== null,
      bounds,
      about: null,
      arrive: () => undefined,
      pick,
    }),
    [drawing, still, placing, bounds, pick],
  )
}

const isInDoubt = ({ used, told }: BenchDoctor): boolean => used === null || (told !== null && told !== used)

/** Asked for again, the same frame is another one by a hair: the map goes back to it. */
const boundsOf = (places: readonly LngLat[], framed: number): Bounds | null => {
  const around = boundsAround(places)
  const hair = (framed % 2) * 1e-6
  return around === null ? null : [around[0] - hair, around[1] - hair, around[2] + hair, around[3] + hair]
}

const NONE: readonly LngLat[] = []

const placesIn = (shown: BenchShown | null, part: BenchPart): readonly LngLat[] => {
  if (shown === null) return []
  const placed = [
    ...shown.sites.flatMap(({ at }) => (at === null ? [] : [at])),
    ...shown.belts.flatMap(({ lines }) => lines.flat()),
  ]
  if (placed.length > 0 || part !== "places") return placed
  return shown.doctors.filter(isInDoubt).flatMap(({ readings }) => readings[0]?.places ?? [])
}
