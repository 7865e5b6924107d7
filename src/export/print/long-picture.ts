import { inLanguage } from "../../domain/local-text.ts"
import type { Itinerary } from "../itinerary.ts"
import { leadLines } from "../itinerary-rows.ts"
import { type Drawn, draw, short } from "./drawn.ts"
import { paragraph, type Setting } from "./flow.ts"
import { legend } from "./legend.ts"
import { facesOf, letter } from "./lettering.ts"
import type { Sheet } from "./poster.ts"
import { tourColour } from "./print-colours.ts"
import { printMap } from "./print-map.ts"
import { qrMark } from "./qr-mark.ts"
import { stopList } from "./stop-list.ts"

const WIDTH = 750 // twice a phone's 375
const MARGIN = 32
const MAP_HEIGHT = 640
const GROW = 1.75 // lettering of 11.5 units becomes 20: ten pixels and more on the phone
const QR_SIDE = 260

/** A drawing with its size in pixels, ready to be painted on a canvas. */
export type Picture = { readonly svg: Drawn; readonly width: number; readonly height: number }

/** A tour as one tall picture for a phone, 750 wide: title, map, stops, code, imprint. */
export const longPicture = (itinerary: Itinerary, { base, colours }: Sheet): Picture => {
  const { say, imprint, belt, language } = itinerary
  const colour = tourColour(colours, itinerary.hue)
  const room = WIDTH - 2 * MARGIN
  const drawings: Drawn[] = []
  let y = 30
  const set = (text: string, setting: Partial<Setting> & { readonly size: number }): void => {
    const done = paragraph(text, MARGIN, y, room, { fill: colours.label, leading: 1.5, most: 8, ...setting })
    drawings.push(...done.drawings)
    y = done.bottom
  }

  const name = belt === null ? itinerary.city : inLanguage(belt.name, language)
  set([belt === null ? null : itinerary.city, itinerary.beltNumber].filter((one) => one !== null).join(" · "), {
    size: 24,
    fill: colours.placeLabel,
  })
  set(name, { size: 52, weight: 700, family: facesOf(language).serif, leading: 1.25, isTitle: true })
  set(`${say("take.tour")} · ${say("take.guide")}`, { size: 28, weight: 700, fill: colour })
  drawings.push(draw("rect", { x: MARGIN, y: short(y + 10), width: room, height: 5, fill: colour }))
  y += 28
  for (const line of leadLines(itinerary)) set(line, { size: 24, isTitle: true })
  y += 18

  const frame = { left: MARGIN, top: y, right: WIDTH - MARGIN, bottom: y + MAP_HEIGHT }
  const map = printMap(itinerary, { frame, base, colours, grow: GROW * 0.76 })
  if (map !== null) {
    const edge = { x: MARGIN, y: short(y), width: room, height: MAP_HEIGHT }
    drawings.push(map, draw("rect", { ...edge, fill: "none", stroke: colours.placeLabel, "stroke-width": 2 }))
    const key = legend(itinerary, base, colours, [MARGIN, frame.bottom + 22], room, GROW * 0.9)
    drawings.push(key.drawing)
    y = frame.bottom + key.height + 50
  }
  const list = stopList(itinerary, colours, [MARGIN, y], room, GROW, {
    slogan: true,
    way: true,
    lines: 3,
    nameLines: 3,
  })
  drawings.push(...list.drawings)
  y = list.bottom + 12

  const code = imprint.link === null ? null : qrMark(imprint.link, [(WIDTH - QR_SIDE) / 2, y], QR_SIDE)
  if (code !== null) {
    const words = say("take.scan")
    drawings.push(code, letter(words, WIDTH / 2, y + QR_SIDE + 34, { size: 24, fill: colours.label, anchor: "middle" }))
    y += QR_SIDE + 64
  }
  if (map === null) set(imprint.approval, { size: 19 })
  for (const line of [imprint.fictionalNote, `${imprint.edition} · ${imprint.madeOn}`, ...imprint.notes])
    if (line !== null) set(line, { size: 19, fill: colours.placeLabel })
  for (const text of imprint.attribution) set(say("take.sources", { text }), { size: 19, fill: colours.placeLabel })

  const height = Math.ceil(y + 34)
  return {
    width: WIDTH,
    height,
    svg: draw(
      "svg",
      {
        width: WIDTH,
        height,
        viewBox: `0 0 ${WIDTH} ${height}`,
        "font-family": facesOf(language).sans,
        lang: language === "zh" ? "zh-CN" : "en",
        role: "img",
      },
      draw("title", {}, say("take.map-label", { title: itinerary.title })),
      draw("rect", { x: 0, y: 0, width: WIDTH, height, fill: colours.paper }),
      ...drawings,
    ),
  }
}
