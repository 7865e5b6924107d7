const FAMILY = "Belt Atlas Han"
const SHEET = "fonts/han.css"
const LOAD_MS = 20_000 // from a slow stick; without it the screen stands all the same
const SIZE_PX = 24

/** How a letter is drawn in the fonts of this machine. */
const drawn = (letter: string, context: CanvasRenderingContext2D): string => {
  context.clearRect(0, 0, SIZE_PX, SIZE_PX)
  context.fillText(letter, 0, SIZE_PX - 4)
  return context.getImageData(0, 0, SIZE_PX, SIZE_PX).data.join()
}

/** Whether this machine has Chinese letters: two that look alike are both the sign for a letter that nobody has. */
export const hasHan = (): boolean => {
  const canvas = document.createElement("canvas")
  canvas.width = SIZE_PX
  canvas.height = SIZE_PX
  const context = canvas.getContext("2d", { willReadFrequently: true })
  if (context === null) return true
  context.font = `${SIZE_PX - 4}px system-ui, sans-serif`
  return drawn("永", context) !== drawn("国", context)
}

const laidSheet = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = document.createElement("link")
    link.rel = "stylesheet"
    link.href = new URL(location.protocol === "file:" ? `site/${SHEET}` : SHEET, document.baseURI).href
    link.onload = () => resolve()
    link.onerror = () => reject(new Error("this copy of the site holds no letters"))
    document.head.append(link)
  })

/**
 * Reads the Chinese letters that a pack holds where this machine has none. Settles when all are there, for the map draws each
 * name once; never rejects.
 */
export const ensureHan = async (): Promise<void> => {
  if (hasHan()) return
  const late = new Promise<void>((resolve) => setTimeout(resolve, LOAD_MS))
  const read = async (): Promise<void> => {
    await laidSheet()
    const faces = [...document.fonts].filter(({ family }) => family.includes(FAMILY))
    await Promise.allSettled(faces.map((face) => face.load()))
  }
  await Promise.race([late, read().catch((error: unknown) => console.warn(error))])
}
