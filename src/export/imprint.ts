import { inLanguage } from "../domain/local-text.ts"
import type { TakeAlong } from "./itinerary.ts"
import type { ItineraryLeg } from "./itinerary-legs.ts"
import type { ItineraryStop } from "./itinerary-stops.ts"

/** What every export says of itself, as the imprint of a printed map does. */
export type Imprint = {
  /** 虚构示例, short enough for a stamp; null for a real city. */
  readonly fictional: string | null
  readonly fictionalNote: string | null
  /** Date of the data, "资料截至 2026-11-22". */
  readonly edition: string
  readonly madeOn: string
  /** "YYYY-MM-DD" */
  readonly madeOnDate: string
  /** What is estimated, approximate, schematic or not known. */
  readonly notes: readonly string[]
  /** The approval number, or the sentence that says there is none. */
  readonly approval: string
  readonly attribution: readonly string[]
  readonly link: string | null
}

/** Gathers the imprint: only notes that apply to this itinerary. */
export const imprintOf = (take: TakeAlong, stops: readonly ItineraryStop[], legs: readonly ItineraryLeg[]): Imprint => {
  const { atlas, say, language } = take
  const mode = take.outing.kind === "visit" ? take.outing.visit.tour.mode : take.outing.tour.mode
  const hasLeg = (kind: ItineraryLeg["way"]["kind"]): boolean => legs.some(({ way }) => way.kind === kind)
  const unplaced = stops.filter(({ place }) => place.kind === "schematic" || place.kind === "none")
  const notes: string[] = []
  if (hasLeg("estimate")) notes.push(say("take.note-estimated"))
  if (take.walkOnDriveNetwork && mode === "walk" && hasLeg("street")) notes.push(say("take.note-drive-network"))
  if (hasLeg("unknown")) notes.push(say("take.note-unknown"))
  if (stops.some(({ place }) => place.kind === "approximate")) notes.push(say("take.note-approximate"))
  if (unplaced.length > 0)
    notes.push(
      say("take.note-schematic", { names: unplaced.map(({ name }) => name).join(language === "zh" ? "、" : ", ") }),
    )
  return {
    fictional: atlas.fictional ? say("take.fictional") : null,
    fictionalNote: atlas.fictional ? say("take.fictional-note") : null,
    edition: say("take.edition", { date: atlas.edition }),
    madeOn: say("take.made-on", { date: take.madeOn }),
    madeOnDate: take.madeOn,
    notes,
    approval:
      atlas.approval.number === null ? say("map.no-approval") : say("map.approval", { number: atlas.approval.number }),
    attribution: [...atlas.attribution.map((line) => inLanguage(line, language)), ...take.streetAttribution],
    link: take.publicLink,
  }
}

/** The whole imprint, a line each, most important first: for files that hold plain text. */
export const imprintLines = (imprint: Imprint, say: TakeAlong["say"]): readonly string[] => [
  ...(imprint.fictionalNote === null ? [] : [imprint.fictionalNote]),
  `${imprint.edition} · ${imprint.madeOn}`,
  ...imprint.notes,
  imprint.approval,
  ...imprint.attribution.map((text) => say("take.sources", { text })),
  ...(imprint.link === null ? [] : [say("take.open-link", { link: imprint.link })]),
]
