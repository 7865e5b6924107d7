import { svgText } from "../../../export/print/svg-text.ts"
import type { tablePicture } from "../../../export/standards/table-picture.ts"

/** Paints a drawing of our own as a PNG. Rejects when the browser cannot paint it. */
export const paintPicture = async ({ svg, width, height }: ReturnType<typeof tablePicture>): Promise<Blob> => {
  const canvas = document.createElement("canvas")
  canvas.width = width
  canvas.height = height
  const address = URL.createObjectURL(new Blob([svgText(svg)], { type: "image/svg+xml" }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const pen = canvas.getContext("2d")
    if (pen === null) throw new Error("no canvas to paint on")
    pen.drawImage(image, 0, 0, width, height)
  } finally {
    URL.revokeObjectURL(address)
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"))
  if (blob === null) throw new Error("the picture could not be painted")
  return blob
}
