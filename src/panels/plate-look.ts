import type { Belt } from "../domain/belt.ts"
import type { Site } from "../domain/site.ts"

type Look = "exact" | "approximate" | "schematic"

/** How well a site's place is known, for its number. */
export const siteLook = ({ position }: Site): Look =>
  position.kind !== "placed" ? "schematic" : position.precision === "exact" ? "exact" : "approximate"

/** Filled where a line or an order of stops is reported, dashed where at most an area is. */
export const beltLook = (belt: Belt): Look => (belt.line === null && belt.stops.length === 0 ? "schematic" : "exact")
