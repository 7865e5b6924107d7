import { describe, expect, it } from "vitest"
import { EMPTY_RECORD, withCount, withError } from "../../../src/drafts/hall-record.ts"
import { countsTable, diagnosticFiles } from "../../../src/surfaces/kiosk/diagnostics.ts"
import type { SayKiosk } from "../../../src/text/kiosk-words.ts"

const say: SayKiosk = (key) => key

describe("what staff take away from a screen", () => {
  const used = ["visit", "belt:a", "belt:b", "belt:a", "stop:x", "plan"].reduce(
    (record, what) => withCount(record, what, "2026-11-24"),
    EMPTY_RECORD,
  )

  it("is a table of each day's visits, belts, stops and plans, as a spreadsheet program reads it", () => {
    const table = countsTable(withCount(used, "visit", "2026-11-23"), say)
    expect(table.startsWith("\uFEFF")).toBe(true)
    expect(table.trim().split("\r\n").slice(1)).toEqual(["2026-11-23,1,0,0,0", "2026-11-24,1,3,1,1"])
  })

  it("holds every error kept, none of which a spreadsheet program runs", () => {
    const record = withError(
      withError(used, '=HYPERLINK("x")', "2026-11-24 09:00:00"),
      "a, b\nc",
      "2026-11-24 09:01:00",
    )
    const files = diagnosticFiles({ version: "1" }, record, say)
    const errors = new TextDecoder().decode(files.get("errors.csv"))
    expect(errors).toContain(`2026-11-24 09:00:00,"'=HYPERLINK(""x"")"`)
    expect(errors).toContain('"a, b\nc"')
    expect(JSON.parse(new TextDecoder().decode(files.get("about.json")))).toEqual({ version: "1" })
  })
})
