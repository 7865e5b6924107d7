const MOST_PIXELS = 512
const MOST_BYTES = 10 * 1024 * 1024

/**
 * A logo drawn as a PNG of at most 512 pixels. It goes through an `<img>`, where no script of an SVG runs and nothing is fetched;
 * only its pixels are kept. Rejects for what is no picture.
 */
export const drawnLogo = async (file: File): Promise<Uint8Array> => {
  if (file.size > MOST_BYTES) throw new RangeError(`${file.size} bytes`)
  const url = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = url
    await picture.decode()
    // an SVG without a size of its own is drawn as large as it may be
    const [width, height] = [picture.naturalWidth || MOST_PIXELS, picture.naturalHeight || MOST_PIXELS]
    const isVector = file.type === "image/svg+xml" || file.name.toLowerCase().endsWith(".svg")
    const scale = isVector ? MOST_PIXELS / Math.max(width, height) : Math.min(1, MOST_PIXELS / Math.max(width, height))
    const canvas = document.createElement("canvas")
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    const brush = canvas.getContext("2d")
    if (brush === null) throw new Error("no canvas")
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"))
    if (blob === null) throw new Error("no picture")
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(url)
  }
}
