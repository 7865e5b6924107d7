import { type Box, meet, within } from "./boxes.ts"

/** The room left for lettering on a map: whoever comes first gets it. */
export type LabelRoom = {
  /** Takes the boxes when all of them are free and on the sheet; says whether it did. */
  readonly take: (boxes: readonly Box[]) => boolean
}

/** A sheet of which some boxes are taken already. */
export const labelRoom = (sheet: Box, taken: readonly Box[]): LabelRoom => {
  const all = [...taken]
  return {
    take: (boxes) => {
      const isFree = boxes.every((box) => within(box, sheet) && !all.some((other) => meet(box, other)))
      if (isFree) all.push(...boxes)
      return isFree
    },
  }
}
