import fc from "fast-check"
import jsQRModule from "jsqr"
import { encode } from "uqr"
import { describe, expect, it } from "vitest"
import { shifted } from "../../src/domain/gcj02.ts"
import { fileName } from "../../src/export/file-name.ts"
import { itineraryOf } from "../../src/export/itinerary.ts"
import { navigationLinks } from "../../src/export/navigation-links.ts"
import { QUIET_MODULES, qrCode } from "../../src/export/qr.ts"
import { bridgeItinerary, bridgeTakeAlong, bridgeTour, SECRET_DIGITS } from "../worlds/bridge-tour.ts"
import { hostileName } from "../worlds/hostile-names.ts"

/** The modules that a path of runs covers. */
const modulesOf = (path: string, size: number): boolean[][] => {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = Number(x); at < Number(x) + Number(width); at += 1) {
      const row = modules[Number(y)]
      if (row !== undefined) row[at] = true
    }
  return modules
}

// The decoder is a CommonJS package: its function is the default export of its default export.
const readCode =
  typeof jsQRModule === "function" ? jsQRModule : (jsQRModule as { default: typeof import("jsqr").default }).default
const PIXELS_A_MODULE = 4

/** A code as a camera sees it: dark and light pixels. */
const photographOf = (modules: readonly (readonly boolean[])[]) => {
  const size = modules.length * PIXELS_A_MODULE
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const isDark = modules[Math.floor(y / PIXELS_A_MODULE)]?.[Math.floor(x / PIXELS_A_MODULE)] === true
      if (isDark) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  return { pixels, size }
}

describe("a QR code", () => {
  it("draws the very modules of the encoder, with a quiet zone of four", () => {
    fc.assert(
      fc.property(fc.webUrl(), (address) => {
        const code = qrCode(address)
        if (code.kind !== "made") throw new Error(code.kind)
        const { data } = encode([...new TextEncoder().encode(address)], { ecc: "M", boostEcc: false, border: 0 })
        const modules = modulesOf(code.path, code.size)
        expect(
          modules.slice(QUIET_MODULES, -QUIET_MODULES).map((row) => row.slice(QUIET_MODULES, -QUIET_MODULES)),
        ).toEqual(data)
        expect(modules.flat().filter(Boolean)).toHaveLength(data.flat().filter(Boolean).length)
      }),
      { numRuns: 30, seed: 7 },
    )
  })

  it("is read back by a phone as what was put in, Chinese and a long plan too", () => {
    const plan = `https://bridges.example/北岸#/zh/sample/plan/old-town-lanes?wish=mode=walk;on=2026-11-24;order=${"old-town-lanes-01.".repeat(12)}`
    for (const text of ["https://bridges.example/", plan]) {
      const code = qrCode(text)
      if (code.kind !== "made") throw new Error(code.kind)
      const seen = photographOf(modulesOf(code.path, code.size))
      expect(readCode(seen.pixels, seen.size, seen.size)?.data).toBe(text)
    }
  })

  it("has its three finder patterns", () => {
    const code = qrCode("https://bridges.example/北岸")
    if (code.kind !== "made") throw new Error(code.kind)
    const modules = modulesOf(code.path, code.size)
    const last = code.size - QUIET_MODULES - 7
    for (const [x, y] of [
      [4, 4],
      [last, 4],
      [4, last],
    ] as const)
      for (let dy = 0; dy < 7; dy += 1)
        for (let dx = 0; dx < 7; dx += 1) {
          const ring = Math.max(Math.abs(dx - 3), Math.abs(dy - 3))
          expect(modules[y + dy]?.[x + dx]).toBe(ring !== 2)
        }
  })

  it("holds 2331 octets and says when there are more", () => {
    expect(qrCode("a".repeat(2331)).kind).toBe("made")
    expect(qrCode("桥".repeat(800))).toEqual({ kind: "too-long", octets: 2400, mostOctets: 2331 })
  })
})

describe("navigating to a stop", () => {
  const [hall, , , tower] = bridgeItinerary().stops
  if (hall === undefined || tower === undefined) throw new Error("the walk has lost a stop")

  it("hands over the shifted pair of a known place, and nothing but it", () => {
    const [lon, lat] = shifted([118.01, 27.02])
    const links = navigationLinks(hall, shifted).map(({ url }) => new URL(url))
    expect(links.map(({ host }) => host)).toEqual(["uri.amap.com", "api.map.baidu.com", "apis.map.qq.com"])
    const pair = [lon.toFixed(6), lat.toFixed(6)].map(Number)
    expect(links[0]?.searchParams.get("position")).toBe(pair.join(","))
    expect(links[1]?.searchParams.get("location")).toBe([...pair].reverse().join(","))
    expect(links[1]?.searchParams.get("coord_type")).toBe("gcj02")
    expect(links[2]?.searchParams.get("marker")).toContain(`coord:${[...pair].reverse().join(",")};title:旧桥服务中心`)
    for (const { href } of links) expect(href).not.toContain("118.01,")
  })

  it("only searches by name for a schematic place", () => {
    for (const { url } of navigationLinks(tower, shifted)) {
      expect(decodeURIComponent(url)).toContain("南岸大厦")
      expect(url).not.toMatch(/\d+\.\d{3,}/)
      for (const digits of SECRET_DIGITS) expect(url).not.toContain(digits)
    }
  })

  it("lets no name add a parameter of its own", () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const plain = navigationLinks(hall, shifted).map(({ url }) => [...new URL(url).searchParams.keys()])
        const made = navigationLinks({ ...hall, name }, shifted).map(({ url }) => new URL(url))
        expect(made.map(({ searchParams }) => [...searchParams.keys()])).toEqual(plain)
        expect(made.every(({ hash }) => hash === "")).toBe(true)
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})

describe("a file's name", () => {
  it("keeps Chinese and joins its parts", () => {
    expect(fileName(["北岸示范带", null, "2026-12-05"], "gpx")).toBe("北岸示范带-2026-12-05.gpx")
  })

  it("is one that every file system takes", () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const made = fileName([name], "xlsx")
        expect(made.length).toBeLessThanOrEqual(80)
        expect(() => encodeURIComponent(made)).not.toThrow()
        expect(made).toMatch(/^[^.\s][^\\/:*?"<>|\p{Cc}\u202A-\u202E\u2066-\u2069]*\.xlsx$/u)
        expect(made).not.toMatch(/^(con|nul|prn|aux)\./i)
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})

describe("an itinerary", () => {
  it("treats a leg that touches an unknown place as unknown, whatever was worked out", () => {
    const legs = bridgeTour.legs.map((leg) => ({ ...leg, way: bridgeTour.legs[0]?.way ?? leg.way }))
    const told = itineraryOf(bridgeTakeAlong({ outing: { kind: "tour", tour: { ...bridgeTour, legs } } }))
    expect(told.legs.map(({ way }) => way.kind)).toEqual(["street", "street", "unknown", "unknown"])
  })

  it("says in English what it says in Chinese", () => {
    const { totals, legs, imprint } = bridgeItinerary({ language: "en" })
    expect(totals).toMatch(/^Whole length not yet verified \(2 legs without a distance\)/)
    expect(legs[1]?.words).toMatch(/^About 1\.2 km to the east.* \(estimate\b/)
    expect(imprint.fictional).toBe("Invented sample")
  })
})
