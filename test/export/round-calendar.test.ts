import ICAL from "ical.js"
import { expect, it } from "vitest"
import { roundCalendar } from "../../src/export/registry/round-calendar.ts"
import { asBrandId } from "../../src/ingest/ids.ts"

it("writes a whole day a host, with names that could end a line kept in it", () => {
  const [lamp, oar] = [asBrandId("lamp"), asBrandId("oar")]
  const names = new Map<string, string>([
    ["lamp", "灯塔\r\nEND:VEVENT;,“号”"],
    ["oar", "划桨".repeat(60)],
  ])
  const days = [
    { date: "2026-12-31", open: [{ host: lamp, guests: [{ brand: oar, likeness: 0.5 }] }] },
    { date: "2027-01-07", open: [{ host: oar, guests: [] }] },
  ]
  const told = { nameOf: (id: string) => names.get(id) ?? id, unitOf: () => null }
  const text = roundCalendar(days, told, {
    atlas: "sample",
    title: "开放日",
    stamp: "虚构示例",
    madeOn: "2026-11-22",
    summary: (name) => `${name}开放日`,
    guests: (guests) => `来访：${guests}`,
  })
  expect(text.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one))
  expect(events.map(({ uid }) => uid)).toEqual(["sample.lamp.open-day@belt-atlas", "sample.oar.open-day@belt-atlas"])
  expect(events[0]?.startDate.toString()).toBe("2026-12-31")
  expect(events[0]?.endDate.toString()).toBe("2027-01-01")
  expect(events[0]?.summary).toContain("〔虚构示例〕灯塔")
  expect(events[0]?.description).toContain("划桨划桨")
})
