import { itineraryOf, type TakeAlong } from "../../../export/itinerary.ts"
import { longPicture } from "../../../export/print/long-picture.ts"
import { PAPER } from "../../../export/print/print-colours.ts"
import type { ReadBase } from "../../../export/print/read-base.ts"
import { svgText } from "../../../export/print/svg-text.ts"
import type { MadeFile } from "../../../panels/kit/save-file.ts"
import { nameOf } from "./make-file.ts"

/** A picture to look at, to press and hold, and to save. */
export type MadePicture = MadeFile & { readonly address: string; readonly width: number; readonly height: number }

const MOST_PIXELS_HIGH = 12_000 // phones paint no taller canvas

/** Paints the long picture of a tour. Rejects when the browser cannot paint it. */
export const makePicture = async (take: TakeAlong, { base }: ReadBase): Promise<MadePicture> => {
  const itinerary = itineraryOf(take)
  const { svg, width, height } = longPicture(itinerary, { base, colours: PAPER })
  const scale = Math.min(1, MOST_PIXELS_HIGH / height)
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const drawn = URL.createObjectURL(new Blob([svgText(svg)], { type: "image/svg+xml" }))
  try {
    const image = await loaded(drawn)
    const pen = canvas.getContext("2d")
    if (pen === null) throw new Error("no canvas to paint on")
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  } finally {
    URL.revokeObjectURL(drawn)
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"))
  if (blob === null) throw new Error("the picture could not be painted")
  return {
    name: nameOf(itinerary, take.say("take.file-picture"), "png"),
    blob,
    // Not a blob: address: WeChat cannot keep one by press and hold.
    address: canvas.toDataURL("image/png"),
    width: canvas.width,
    height: canvas.height,
  }
}

const loaded = (address: string): Promise<HTMLImageElement> =>
  new Promise((done, fail) => {
    const image = new Image()
    image.onload = () => done(image)
    image.onerror = () => fail(new Error("the drawing could not be read"))
    image.src = address
  })
