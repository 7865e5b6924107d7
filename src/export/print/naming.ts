import type { Language } from "../../domain/local-text.ts"
import type { LabelRoom } from "./label-room.ts"
import type { MapProjection } from "./map-projection.ts"
import type { PrintColours } from "./print-colours.ts"

/** What lettering of the base needs to know. */
export type Naming = {
  readonly map: MapProjection
  readonly room: LabelRoom
  readonly colours: PrintColours
  readonly language: Language
  readonly grow: number
}
