import { DeskParts } from "../../panels/desk-parts.tsx"
import { type DeskState, openDesk } from "./desk-state.ts"
import { PARTS, partGlyph } from "./parts.ts"
import { NO_ASK } from "./standards-ask.ts"

/** The way from page to page; the pack, the day and the belts compared are kept. */
export const PartNav = ({ reader, say, ask, part }: Pick<DeskState, "reader" | "say" | "ask" | "part">) => {
  const { pack, on, belts, by } = ask
  const parts = PARTS.map((name) => ({
    name,
    glyph: partGlyph(name),
    words: say(`part.${name === "" ? "overview" : name}`),
    to: openDesk(name, { ...NO_ASK, pack, on, belts, by }),
  }))
  return <DeskParts reader={reader} label={say("standards.parts")} parts={parts} current={part} />
}
