// As wide as a hall's screen shows a photograph, and a tenth of what a telephone makes.
const MOST_PIXELS = 1600
const QUALITY = 0.85
// A larger picture would be drawn for seconds, and no telephone takes one.
const MOST_BYTES = 40 * 1024 * 1024

/**
 * A photograph drawn anew as a JPEG of at most 1600 pixels: the way up it was taken, and without anything it carried beside
 * its pixels, such as where it was taken. Rejects for what is no picture.
 */
export const resizedPhoto = async (file: File): Promise<Uint8Array> => {
  if (file.size > MOST_BYTES) throw new RangeError(`${file.size} bytes`)
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" })
  const scale = Math.min(1, MOST_PIXELS / Math.max(picture.width, picture.height))
  const canvas = document.createElement("canvas")
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const brush = canvas.getContext("2d")
  if (brush === null) throw new Error("no canvas")
  brush.fillStyle = "#fff" // a JPEG has no glass
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY))
  if (blob === null) throw new Error("no picture")
  return new Uint8Array(await blob.arrayBuffer())
}
