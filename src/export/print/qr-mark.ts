import { qrCode } from "../qr.ts"
import type { Spot } from "./boxes.ts"
import { type Drawn, draw, short } from "./drawn.ts"

/** A QR code as a square with its quiet zone, upper left corner at a spot; null where the address is too long for one. */
export const qrMark = (address: string, [left, top]: Spot, side: number): Drawn | null => {
  const code = qrCode(address)
  if (code.kind === "too-long") return null
  const scale = side / code.size
  return draw(
    "g",
    { transform: `translate(${short(left)} ${short(top)}) scale(${scale.toFixed(5)})` },
    draw("rect", { x: 0, y: 0, width: code.size, height: code.size, fill: "#FFFFFF" }),
    draw("path", { d: code.path, fill: "#000000", "shape-rendering": "crispEdges" }),
  )
}
