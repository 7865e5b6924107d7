import { expect, it } from "vitest"
import { patienceMs } from "../../src/map/mend-lost.ts"

it("waits for a lost map to come back by itself less than the first one took, and never long", () => {
  for (const stoodMs of [900, 2000, 5000]) expect(patienceMs(stoodMs)).toBeLessThan(stoodMs)
  expect(patienceMs(0)).toBeGreaterThan(0)
  expect(patienceMs(100_000)).toBe(4000)
})
