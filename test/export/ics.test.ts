import fc from "fast-check"
import ICAL from "ical.js"
import { describe, expect, it } from "vitest"
import { icsOf } from "../../src/export/ics.ts"
import { folded } from "../../src/export/ics-lines.ts"
import type { Itinerary } from "../../src/export/itinerary.ts"
import { withoutForbidden } from "../../src/export/xml-text.ts"
import { bridgeItinerary, bridgeTour, SECRET_DIGITS } from "../worlds/bridge-tour.ts"
import { hostileName } from "../worlds/hostile-names.ts"

const textOf = (itinerary: Itinerary): string => {
  const calendar = icsOf(itinerary)
  if (calendar.kind !== "made") throw new Error(calendar.kind)
  return calendar.text
}

const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event))

const octetsOfLines = (text: string): number[] =>
  text.split("\r\n").map((line) => new TextEncoder().encode(line).length)

describe("a visit to Three Bridges as a calendar", () => {
  const text = textOf(bridgeItinerary())
  const events = eventsOf(text)

  it("has one event a stop, at the city's own time, over midnight too", () => {
    expect(events.map(({ startDate }) => startDate.toString())).toEqual([
      "2026-12-05T21:30:00",
      "2026-12-05T22:10:00",
      "2026-12-05T22:50:00",
      "2026-12-05T23:30:00",
      "2026-12-06T00:10:00",
    ])
    expect(events[0]?.endDate.toString()).toBe("2026-12-05T21:55:00")
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe("2026-12-05T13:30:00.000Z")
    expect(events[0]?.startDate.zone?.tzid).toBe("Asia/Shanghai")
  })

  it("tells how to get to the next stop, and says that the town is invented", () => {
    expect(events[0]?.summary).toBe("〔虚构示例〕1 旧桥服务中心")
    expect(events[0]?.description).toContain("去下一站：向东约 1 公里，步行约 13 分钟（按车行道路网估算）")
    expect(events[1]?.description).toMatch(/向东约 1\.2 公里.*（估算/)
    expect(events[2]?.description).toContain("位置待核实，暂不能规划线路")
    expect(events[4]?.description).toContain("资料截至 2026-03-01")
  })

  it("gives a place only where it is known", () => {
    const geo = events.map(({ component }) => component.getFirstPropertyValue("geo")?.toString() ?? null)
    expect(geo).toEqual(["27.02,118.01", "27.021,118.02", "27.022,118.03", null, null])
    for (const digits of SECRET_DIGITS) expect(text).not.toContain(digits)
  })

  it("keeps an event's name when the visit is taken along again at other times", () => {
    const ids = events.map(({ uid }) => uid)
    expect(new Set(ids).size).toBe(5)
    expect(eventsOf(textOf(bridgeItinerary({ language: "en", madeOn: "2026-11-30" }))).map(({ uid }) => uid)).toEqual(
      ids,
    )
  })

  it("is not made for a tour without a day", () => {
    expect(icsOf(bridgeItinerary({ outing: { kind: "tour", tour: bridgeTour } }))).toEqual({ kind: "no-day" })
  })

  it("folds every line at 75 octets and between characters", () => {
    expect(Math.max(...octetsOfLines(text))).toBeLessThanOrEqual(75)
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (line) => {
        fc.pre(!/[\r\n]/.test(line))
        const out = folded(line)
        expect(out.replaceAll("\r\n ", "").replace(/\r\n$/, "")).toBe(line)
        expect(Math.max(...octetsOfLines(out))).toBeLessThanOrEqual(75)
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  it("carries any name through, and no name makes an event of its own", () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const made = eventsOf(textOf(bridgeItinerary({ names: { "lamp-works": name } })))
        expect(made).toHaveLength(5)
        const kept = withoutForbidden(`〔虚构示例〕2 ${name}`)
          .replace(/\r\n|\r/g, "\n")
          .replace(/\t/g, " ")
        expect(made[1]?.summary).toBe(kept)
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})
