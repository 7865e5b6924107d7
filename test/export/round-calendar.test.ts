import ICAL from "ical.js"
import { expect, it } from "vitest"
import type { Travel } from "../../src/compute/tour/travel-table.ts"
import { roundCalendar } from "../../src/export/registry/round-calendar.ts"
import { wayWords } from "../../src/export/registry/way-words.ts"
import { asBrandId } from "../../src/ingest/ids.ts"
import { withRegistryWords } from "../../src/text/registry-words.ts"
import { sayIn } from "../../src/text/say.ts"
import zhRegistry from "../../src/text/zh/registry.json" with { type: "json" }

const say = withRegistryWords(zhRegistry, sayIn("zh"))
const byStreet = { kind: "street", metres: 4000, seconds: 700, offStreetMetres: 0 } as const
const guess = { kind: "estimate", reason: "no-streets", metres: 900, seconds: 130 } as const
const nobodyKnows = { kind: "unknown", reason: "position-uncertain" } as const

it("writes a whole day a host, with names that could end a line kept in it", () => {
  const [lamp, oar] = [asBrandId("lamp"), asBrandId("oar")]
  const names = new Map<string, string>([
    ["lamp", "灯塔\r\nEND:VEVENT;,“号”"],
    ["oar", "划桨".repeat(60)],
  ])
  const days = [
    {
      date: "2026-12-31",
      open: [{ host: lamp, guests: [{ brand: oar, likeness: 0.5, way: byStreet }], wayHere: null }],
    },
    { date: "2027-01-07", open: [{ host: oar, guests: [], wayHere: guess }] },
  ]
  const told = {
    nameOf: (id: string) => names.get(id) ?? id,
    unitOf: () => null,
    wayOf: (way: Travel) => wayWords(way, false, say),
  }
  const text = roundCalendar(days, told, {
    atlas: "sample",
    title: "开放日",
    stamp: "虚构示例",
    madeOn: "2026-11-22",
    summary: (name) => `${name}开放日`,
    guests: (guests) => `来访：${guests}`,
    wayHere: (way) => `从上一家来：${way}`,
    note: "路上时间沿街道计算",
  })
  expect(text.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one))
  expect(events.map(({ uid }) => uid)).toEqual(["sample.lamp.open-day@belt-atlas", "sample.oar.open-day@belt-atlas"])
  expect(events[0]?.startDate.toString()).toBe("2026-12-31")
  expect(events[0]?.endDate.toString()).toBe("2027-01-01")
  expect(events[0]?.summary).toContain("〔虚构示例〕灯塔")
  expect(events[0]?.description).toContain("划桨划桨")
  expect(events[0]?.description).toContain("(乘车约 12 分钟)")
  expect(events[1]?.description).toBe("来访：\n从上一家来：乘车约 2 分钟，估算\n路上时间沿街道计算")
})

it("says of a way what is known of it, and no more", () => {
  expect(wayWords(nobodyKnows, false, say)).toBe("路程不详")
  expect(wayWords({ ...byStreet, seconds: 5 }, true, say)).toBe("步行约 1 分钟")
  expect(wayWords({ ...byStreet, metres: 0, seconds: 0 }, true, say)).toBe("同一处")
})
