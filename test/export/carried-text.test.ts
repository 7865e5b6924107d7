import jsQR from "jsqr"
import { describe, expect, it } from "vitest"
import { carriedText, MOST_CARRIED_OCTETS } from "../../src/export/carried-text.ts"
import { qrCode } from "../../src/export/qr.ts"
import { bridgeItinerary } from "../worlds/bridge-tour.ts"

const octets = (text: string): number => new TextEncoder().encode(text).length

/** The code as a camera sees it, four pixels a module, read back. */
const scanned = (text: string): string => {
  const code = qrCode(text)
  if (code.kind !== "made") throw new Error("too long for a code")
  const side = code.size * 4
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x = 0, y = 0, width = 0] of [...code.path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) =>
    run.map(Number),
  ))
    for (let row = y * 4; row < y * 4 + 4; row++)
      for (let column = x * 4; column < (x + width) * 4; column++) {
        const at = (row * side + column) * 4
        pixels.fill(0, at, at + 3)
      }
  return jsQR(pixels, side, side)?.data ?? ""
}

describe("a plan carried away without a network", () => {
  it("is in the code itself: stops in order with their times, coordinates of exact places only", () => {
    const text = carriedText(bridgeItinerary())
    expect(scanned(text)).toBe(text)
    expect(text).toMatch(/北岸示范带 · 参观线路（虚构示例）/)
    expect(text).toMatch(/1 21:30–21:55 旧桥服务中心.*\(27\.02,118\.01\)/)
    expect(text).not.toMatch(/南岸大厦.*\(\d/)
    expect(text).toContain("资料截至 2026-03-01")
  })

  it("never grows beyond what a phone reads, and says how many stops it leaves out", () => {
    const short = bridgeItinerary()
    const [stop] = short.stops
    if (stop === undefined) throw new Error("no stop")
    const stops = Array.from({ length: 60 }, (_, at) => ({ ...stop, number: at + 1, address: "长街".repeat(20) }))
    const text = carriedText({ ...short, stops })
    expect(octets(text)).toBeLessThanOrEqual(MOST_CARRIED_OCTETS)
    const told = text.split("\n").filter((line) => /^\d+ /.test(line)).length
    expect(told).toBeGreaterThan(5)
    expect(text).toContain(`其余 ${60 - told} 站见行程单`)
  })
})
