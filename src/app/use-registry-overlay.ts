import { useMemo } from "react"
import { BRAND_TIERS } from "../domain/brand.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { Pair, PairUnit } from "../domain/pair.ts"
import type { ExtraSpec } from "../layers/extras.ts"
import { boundsAround } from "../layers/focus-of.ts"
import { type RegistryLine, type RegistryMark, registrySources } from "../layers/registry.ts"
import { registryLayers } from "../layers/registry-layers.ts"
import type { Scene } from "../layers/scene.ts"
import type { CityReader } from "../panels/kit/reader.ts"
import { answersTo, brandName, ownBrands } from "../surfaces/registry/brands.ts"
import { brandMarks } from "../surfaces/registry/cluster/brand-marks.ts"
import { openRegistryDesk } from "../surfaces/registry/desk-state.ts"
import { askedPairs } from "../surfaces/registry/pairs/pairs.ts"
import type { Ask } from "../surfaces/registry/registry-ask.ts"
import type { SayRegistry } from "../text/registry-words.ts"
import type { Intent, Send } from "../view/intent.ts"
import type { Overlay } from "./overlay.ts"
import { useReducedMotion } from "./use-reduced-motion.ts"

// More lines than these are a grey field: the list has them all.
const MOST_LINES = 10_000

const PAIR_PARTS: ReadonlySet<string> = new Set(["pairs", "match"])
const NO_MARKS: readonly RegistryMark[] = []
const NO_LINES: readonly RegistryLine[] = []
const ARC_COLOUR = [31, 111, 120, 150] as const
const HEXAGON_METRES = 900
const HEXAGONS = [
  [31, 111, 120, 60],
  [31, 111, 120, 110],
  [31, 111, 120, 160],
  [31, 111, 120, 205],
] as const

const placeOfUnit = (scene: Scene, { site, at }: PairUnit): LngLat | null => {
  if (at !== null) return at
  const position = site === null ? undefined : scene.index.sites.get(site)?.position
  return position === undefined || position.kind === "district-only" ? null : position.at
}

const linesOf = (
  scene: Scene,
  pairs: readonly Pair[],
  say: SayRegistry,
  chosen: string | null,
): readonly RegistryLine[] =>
  pairs.slice(0, MOST_LINES).flatMap((pair) => {
    const [from, to] = [placeOfUnit(scene, pair.left), placeOfUnit(scene, pair.right)]
    return from === null || to === null
      ? []
      : [
          {
            id: pair.id,
            from,
            to,
            state: pair.state,
            word: say(`pair-state.${pair.state}`),
            chosen: pair.id === chosen,
          },
        ]
  })

/** The ends of pairs: a tap on one opens the pair. */
const endsOf = (
  scene: Scene,
  pairs: readonly Pair[],
  say: SayRegistry,
  chosen: string | null,
  text: CityReader["text"],
) =>
  pairs.slice(0, MOST_LINES).flatMap((pair) =>
    ([pair.left, pair.right] as const).flatMap((unit, side): readonly RegistryMark[] => {
      const at = placeOfUnit(scene, unit)
      if (at === null) return []
      const sign = say(side === 0 ? "registry.sign-left" : "registry.sign-right")
      return [{ id: pair.id, at, sign, name: text(unit.name), tier: side, count: 1, chosen: pair.id === chosen }]
    }),
  )

const roundedMarks = (
  scene: Scene,
  ask: Ask,
  reader: Pick<CityReader, "say" | "text">,
  say: SayRegistry,
): readonly RegistryMark[] => {
  const brands = ownBrands(scene.atlas.brands).filter((brand) => answersTo(brand, ask))
  return brandMarks(brands, scene.index, ask.sized).map(({ brand, site, at, count }) => ({
    id: site,
    at,
    sign: say(`tier-mark.${brand.tier}`),
    name: brandName(reader, brand),
    tier: BRAND_TIERS.indexOf(brand.tier),
    count,
    chosen: brand.id === ask.chosen,
  }))
}

/** What the map draws for a page of brands and pairs, and what a tap on it asks of the page. */
export const useRegistryOverlay = (
  scene: Scene,
  reader: CityReader,
  part: string,
  ask: Ask,
  say: SayRegistry | null,
): Overlay | null => {
  const still = useReducedMotion()
  const { text, say: sayScreen, send } = reader
  const isPairs = PAIR_PARTS.has(part)
  const { tier, place, words, column, reading, sized, state, chosen, depth, density } = ask
  const open = depth > 0 ? chosen : null
  const pairs = useMemo(
    () =>
      isPairs ? askedPairs(scene.atlas.pairs, part === "pairs" ? { state, words } : { state: null, words: "" }) : [],
    [scene, isPairs, part, state, words],
  )
  const lines = useMemo(
    () => (say === null || !isPairs ? NO_LINES : linesOf(scene, pairs, say, open)),
    [scene, pairs, say, isPairs, open],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else is asked draws nothing
  const marks = useMemo(() => {
    if (say === null) return NO_MARKS
    if (isPairs) return endsOf(scene, pairs, say, open, text)
    const asked = { ...ask, tier, place, words, column, reading, sized, chosen: open }
    return roundedMarks(scene, asked, { say: sayScreen, text }, say)
  }, [scene, say, isPairs, pairs, open, text, sayScreen, tier, place, words, column, reading, sized])
  const drawing = useMemo(
    () => ({
      sources: registrySources(marks, lines),
      layers: registryLayers,
      numbered: (sites: Parameters<NonNullable<Overlay["drawing"]>["numbered"]>[0]) => sites,
    }),
    [marks, lines],
  )
  const extras = useMemo((): readonly ExtraSpec[] => {
    const arcs = lines
      .filter((line) => line.state === "active")
      .map(({ from, to, chosen: strong }) => ({ from, to, strong }))
    if (arcs.length > 0) return [{ kind: "arcs", id: "pairs", arcs, colour: ARC_COLOUR, enlargement: 1 }]
    if (!density || isPairs || marks.length === 0) return []
    const places = marks.map(({ at }) => at)
    return [{ kind: "density", id: "brands", places, radiusMetres: HEXAGON_METRES, colours: HEXAGONS }]
  }, [lines, marks, density, isPairs])
  const bounds = useMemo(() => {
    const near = open === null ? [] : marks.filter((mark) => mark.chosen)
    const shown = near.length > 0 ? near : tier !== null || place !== null || isPairs ? marks : []
    return boundsAround(shown.map(({ at }) => at))
  }, [marks, open, tier, place, isPairs])
  const tapped = useMemo((): Send => {
    return (intent: Intent) => {
      if (intent.kind !== "open-site") return send(intent)
      const brand = isPairs ? intent.site : scene.index.sites.get(intent.site)?.brand
      if (brand == null) return send(intent)
      return send(openRegistryDesk(part, { ...ask, depth: 1, chosen: brand }))
    }
  }, [send, scene, isPairs, part, ask])
  return useMemo(
    (): Overlay => ({
      drawing,
      extras,
      ride: null,
      still,
      picking: false,
      bounds,
      about: null,
      arrive: () => undefined,
      pick: () => undefined,
      send: tapped,
    }),
    [drawing, extras, still, bounds, tapped],
  )
}
