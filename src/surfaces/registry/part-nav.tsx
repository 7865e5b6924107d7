import { DeskParts } from "../../panels/desk-parts.tsx"
import { openRegistryDesk, type RegistryDesk } from "./desk-state.ts"
import { PARTS, type Part, partGlyph } from "./parts.ts"
import { NO_ASK } from "./registry-ask.ts"

// A hall's visitors read who is joined; whom to join next, and who visits whom when, is planned at a desk.
const FOR_STAFF: ReadonlySet<Part> = new Set<Part>(["match", "visits"])

/** The way from page to page; the tier and the district looked at are kept. */
export const PartNav = ({ reader, words, ask, part }: RegistryDesk) => {
  const parts = PARTS.map((name) => ({
    name,
    glyph: partGlyph(name),
    words: words.say(`registry.part-${name === "" ? "list" : name}`),
    to: openRegistryDesk(name, { ...NO_ASK, tier: ask.tier, place: ask.place, brands: ask.brands }),
    forStaff: FOR_STAFF.has(name),
  }))
  return <DeskParts reader={reader} label={words.say("registry.parts")} parts={parts} current={part} />
}
