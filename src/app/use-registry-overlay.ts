import { useMemo } from "react"
import type { Pair } from "../domain/pair.ts"
import type { ExtraSpec } from "../layers/extras.ts"
import { boundsAround } from "../layers/focus-of.ts"
import { pointedSource, type RegistryLine, type RegistryMark, registrySources } from "../layers/registry.ts"
import { registryLayers } from "../layers/registry-layers.ts"
import type { Scene } from "../layers/scene.ts"
import type { CityReader } from "../panels/kit/reader.ts"
import { openRegistryDesk } from "../surfaces/registry/desk-state.ts"
import { askedPairs } from "../surfaces/registry/pairs/pairs.ts"
import type { Ask } from "../surfaces/registry/registry-ask.ts"
import type { SayRegistry } from "../text/registry-words.ts"
import type { Intent, Send } from "../view/intent.ts"
import type { Overlay } from "./overlay.ts"
import { marksOfBrands, type Proposal, pairEnds, pairLines, proposalDrawing } from "./registry-drawing.ts"
import { useReducedMotion } from "./use-reduced-motion.ts"

const NO_PAIRS: readonly Pair[] = []
const NO_MARKS: readonly RegistryMark[] = []
const NO_LINES: readonly RegistryLine[] = []
/** Of a pair that holds: between the two themes’ colours, seen on paper and on ink. */
export const ARC_COLOUR = [58, 150, 160, 150] as const
const HEXAGON_METRES = 900
// The overlay lies over the marks: they are to be read through the densest.
const HEXAGONS = [
  [58, 150, 160, 36],
  [58, 150, 160, 64],
  [58, 150, 160, 96],
  [58, 150, 160, 130],
] as const

/** What the map draws for a page of brands and pairs, and what a tap on it asks of the page. */
export const useRegistryOverlay = (
  scene: Scene,
  reader: CityReader,
  part: string,
  ask: Ask,
  say: SayRegistry | null,
  proposals: readonly Proposal[],
  /** The line that is pointed at in the list. */
  pointed: string | null,
): Overlay | null => {
  const still = useReducedMotion()
  const { text, say: sayScreen, send } = reader
  const isMatch = part === "match"
  const isPairs = part === "pairs"
  const { tier, place, words, column, reading, sized, state, chosen, depth, density } = ask
  const round = ask.brands.join(",")
  const isKnown =
    isMatch ||
    (isPairs ? scene.atlas.pairs.some(({ id }) => id === chosen) : scene.atlas.brands.some(({ id }) => id === chosen))
  const open = depth > 0 && isKnown ? chosen : null
  const pairs = useMemo(
    () => (isPairs ? askedPairs(scene.atlas.pairs, { state, words }) : NO_PAIRS),
    [scene, isPairs, state, words],
  )
  const proposed = useMemo(
    () => (say === null || !isMatch ? null : proposalDrawing(scene, proposals, say, text, open)),
    [scene, proposals, say, text, isMatch, open],
  )
  const lines = useMemo(
    () => proposed?.lines ?? (say === null || !isPairs ? NO_LINES : pairLines(scene, pairs, say, open)),
    [proposed, scene, pairs, say, isPairs, open],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else is asked draws nothing
  const marks = useMemo(() => {
    if (say === null) return NO_MARKS
    if (proposed !== null) return proposed.marks
    if (isPairs) return pairEnds(scene, pairs, open, text)
    const brands = part === "visits" ? ask.brands : []
    const asked = { ...ask, tier, place, words, column, reading, sized, chosen: open, brands }
    return marksOfBrands(scene, asked, { say: sayScreen, text }, say)
  }, [
    scene,
    say,
    proposed,
    isPairs,
    pairs,
    open,
    text,
    sayScreen,
    tier,
    place,
    words,
    column,
    reading,
    sized,
    part,
    round,
  ])
  const sources = useMemo(() => registrySources(marks, lines), [marks, lines])
  const drawing = useMemo(
    () => ({
      sources: { ...sources, ...pointedSource(lines.find(({ id }) => id === pointed)) },
      layers: registryLayers,
      numbered: (sites: Parameters<NonNullable<Overlay["drawing"]>["numbered"]>[0]) => sites,
    }),
    [sources, lines, pointed],
  )
  const extras = useMemo((): readonly ExtraSpec[] => {
    // The one that lies open is a line of the map itself, with its word.
    const arcs = lines
      .filter((line) => line.state === "active" && !line.chosen)
      .map(({ from, to, faded }) => ({ from, to, strength: faded ? 0 : 1 }) as const)
    const crowded = lines.some(({ calm }) => calm)
    if (arcs.length > 0) return [{ kind: "arcs", id: "pairs", arcs, crowded, colour: ARC_COLOUR, enlargement: 1 }]
    if (!density || isPairs || isMatch || marks.length === 0) return []
    const places = marks.map(({ at }) => at)
    return [{ kind: "density", id: "brands", places, radiusMetres: HEXAGON_METRES, colours: HEXAGONS }]
  }, [lines, marks, density, isPairs, isMatch])
  const bounds = useMemo(() => {
    const near = open === null ? [] : marks.filter((mark) => mark.chosen)
    const shown = near.length > 0 ? near : tier !== null || place !== null || isPairs || isMatch ? marks : []
    return boundsAround(shown.map(({ at }) => at))
  }, [marks, open, tier, place, isPairs, isMatch])
  const tapped = useMemo((): Send => {
    return (intent: Intent) => {
      if (intent.kind !== "open-site") return send(intent)
      const wanted: string = intent.site
      const tappedOn = isMatch
        ? proposals.find(({ need }) => need === wanted)?.need
        : isPairs
          ? scene.atlas.pairs.find(({ id }) => id === wanted)?.id
          : scene.index.sites.get(intent.site)?.brand
      if (tappedOn == null) return send(intent)
      return send(openRegistryDesk(part, { ...ask, depth: 1, chosen: tappedOn }))
    }
  }, [send, scene, isPairs, isMatch, proposals, part, ask])
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
