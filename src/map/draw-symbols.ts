import type { Medallion, Roundel } from "../layers/medallion.ts"
import { beltColour, DARK, LIGHT, type Palette } from "../layers/palette.ts"
import { glyphPath } from "../view/glyph-paths.ts"

/** A picture the map can keep: RGBA pixels at `pixelRatio` device pixels to one. */
export type Picture = { readonly image: ImageData; readonly pixelRatio: number }

const PIXEL_RATIO = 2
const SIDE_PX = 56 // the 44 px medallion with room for its badges
const RADIUS_PX = 20
const ROUNDEL_PX = 22

const paletteOf = (theme: "light" | "dark"): Palette => (theme === "dark" ? DARK : LIGHT)

const colourOf = (palette: Palette, hue: string): string => {
  if (hue === "red" || hue === "near" || hue === "other") return palette.quiet[hue]
  return beltColour(palette, Number(hue))
}

const canvas = (sidePx: number, enlargement = 1): { context: CanvasRenderingContext2D; finish: () => Picture } => {
  const element = document.createElement("canvas")
  element.width = Math.round(sidePx * PIXEL_RATIO * enlargement)
  element.height = Math.round(sidePx * PIXEL_RATIO * enlargement)
  const context = element.getContext("2d", { willReadFrequently: true })
  if (context === null) throw new Error("this browser draws no canvas")
  context.scale(PIXEL_RATIO * enlargement, PIXEL_RATIO * enlargement)
  context.translate(sidePx / 2, sidePx / 2)
  return {
    context,
    finish: () => ({ image: context.getImageData(0, 0, element.width, element.height), pixelRatio: PIXEL_RATIO }),
  }
}

const disc = (context: CanvasRenderingContext2D, x: number, y: number, radius: number): void => {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
}

const letters = (context: CanvasRenderingContext2D, text: string, x: number, y: number, size: number): void => {
  context.font = `700 ${size}px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif`
  context.textAlign = "center"
  context.textBaseline = "middle"
  context.fillText(text, x, y + size * 0.05)
}

const badge = (
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  ground: string,
  ink: string,
): void => {
  disc(context, x, y, 9.5)
  context.fillStyle = ground
  context.fill()
  context.lineWidth = 1.6
  context.strokeStyle = ink
  context.stroke()
  context.fillStyle = ink
  letters(context, text, x, y, text.length > 1 ? 10.5 : 12.5)
}

/** A site's medallion: filled where the place is exact, hollow and marked 约 where it is not, dashed where it is only schematic. */
export const drawMedallion = ({ theme, hue, kind, look, number, about }: Medallion): Picture => {
  const palette = paletteOf(theme)
  const colour = colourOf(palette, hue)
  const { context, finish } = canvas(SIDE_PX)
  const filled = look === "exact"
  disc(context, 0, 0, RADIUS_PX + 1.5)
  context.fillStyle = palette.medallionPaper
  context.fill()
  disc(context, 0, 0, RADIUS_PX - 1)
  if (filled) {
    context.fillStyle = colour
    context.fill()
  } else {
    context.lineWidth = 3.6
    context.strokeStyle = colour
    if (look === "schematic") context.setLineDash([5.2, 4.2])
    context.stroke()
    context.setLineDash([])
  }
  context.save()
  context.translate(-12.6, -12.6)
  context.scale(1.05, 1.05)
  context.lineWidth = 2.2
  context.lineCap = "round"
  context.lineJoin = "round"
  context.strokeStyle = filled ? palette.medallionPaper : colour
  context.stroke(new Path2D(glyphPath(kind)))
  context.restore()
  if (number !== "") badge(context, number, 16, -16, palette.medallionPaper, colour)
  if (!filled && about !== "") badge(context, about, 16, 16, palette.medallionPaper, colour)
  return finish()
}

/** A belt's number: a filled roundel, or an open one where only the belt's area is reported. */
export const drawRoundel = ({ theme, hue, number, open, enlargement }: Roundel): Picture => {
  const palette = paletteOf(theme)
  const colour = colourOf(palette, hue)
  const { context, finish } = canvas(ROUNDEL_PX, enlargement)
  disc(context, 0, 0, ROUNDEL_PX / 2)
  context.fillStyle = palette.medallionPaper
  context.fill()
  disc(context, 0, 0, ROUNDEL_PX / 2 - 2)
  if (open) {
    context.lineWidth = 1.9
    context.strokeStyle = colour
    context.setLineDash([2.6, 2])
    context.stroke()
  } else {
    context.fillStyle = colour
    context.fill()
  }
  context.fillStyle = open ? colour : palette.medallionPaper
  letters(context, number, 0, 0, number.length > 1 ? 10.5 : 12)
  return finish()
}
