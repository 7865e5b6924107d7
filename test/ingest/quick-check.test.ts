import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod/mini"
import { quickCheckOf } from "../../src/ingest/quick-check.ts"
import { FILE_SCHEMAS } from "../../src/ingest/schema/file-schemas.ts"
import { valuesOf } from "./values-of.ts"

describe("the quick answer whether a record fits", () => {
  it.each(FILE_SCHEMAS.map(({ file, record }) => [file, record] as const))("is zod's answer, for %s", (_, record) => {
    const fits = quickCheckOf(record)
    let right = 0
    fc.assert(
      fc.property(valuesOf(record), (drawn) => {
        const value: unknown = JSON.parse(JSON.stringify(drawn ?? null))
        const quick = fits(value, () => {})
        if (quick) right++
        return quick === z.safeParse(record, value).success
      }),
      { numRuns: 400 },
    )
    expect(right).toBeGreaterThan(0)
  })

  it("notes every unknown field with the names above it, in a record that does not fit too", () => {
    const noted: string[] = []
    const schema = z.object({ name: z.object({ zh: z.string() }), figures: z.array(z.object({ year: z.number() })) })
    const value = { nam: 1, name: { zh: 2, fr: "x" }, figures: [{ yaer: 1 }] }
    expect(quickCheckOf(schema)(value, (field) => noted.push(field))).toBe(false)
    expect(noted).toEqual(["nam", "name.fr", "figures.yaer"])
  })
})
