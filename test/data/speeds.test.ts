import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { DRIVING_KMH } from "../../src/compute/streets/speeds.ts"

const GUIDE = readFileSync(join(import.meta.dirname, "..", "..", "data", "README.md"), "utf8")

describe("the guide for data authors", () => {
  it("publishes the speed of every class of road as it is reckoned with", () => {
    const published = new Map<string, number>()
    for (const [, names = "", figures = ""] of GUIDE.matchAll(/\| ([a-z_ /·]+)[^|]*\| ([\d /·]+) (?=\|)/g)) {
      const speeds = figures.split(/[/·]/).map(Number)
      names.split(/[/·]/).forEach((name, index) => {
        published.set(name.trim(), speeds[index] ?? Number.NaN)
      })
    }
    for (const [name, speed] of Object.entries(DRIVING_KMH)) expect([name, published.get(name)]).toEqual([name, speed])
  })
})
