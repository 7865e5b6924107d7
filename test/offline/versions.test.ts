import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  afterStanding,
  afterStart,
  afterTakeover,
  NO_VERSIONS,
  type Versions,
  withAtlas,
} from "../../src/offline/versions.ts"

const LONG_MS = 5000
const provenOf = (version: string): Versions =>
  afterStanding(afterStart(afterTakeover(NO_VERSIONS, version), 0, "p"), "p")
const startedAgain = (versions: Versions, times: number): Versions => {
  let after = versions
  for (let start = 0; start < times; start++) after = afterStart(after, start * LONG_MS, `page ${start}`)
  return after
}

describe("a version of the site on a device", () => {
  it("keeps the one before it, and goes back to it after two starts that never stood", () => {
    const fresh = afterTakeover(provenOf("one"), "two")
    expect(fresh).toMatchObject({ shown: "two", before: "one", proven: false })
    expect(startedAgain(fresh, 2).shown).toBe("two")
    expect(startedAgain(fresh, 3)).toMatchObject({ shown: "one", before: null, proven: true, refused: ["two"] })
  })

  it("stays once it stood, however often it is left half-way afterwards", () => {
    const fresh = afterStart(afterTakeover(provenOf("one"), "two"), 0, "new page")
    expect(startedAgain(afterStanding(fresh, "new page"), 9).shown).toBe("two")
  })

  it("is not proven by a page of the version before it that is still open", () => {
    const fresh = afterStart(afterTakeover(provenOf("one"), "two"), 0, "new page")
    expect(afterStanding(fresh, "old page").proven).toBe(false)
  })

  it("is not blamed for a page that was left at once", () => {
    let versions = afterTakeover(provenOf("one"), "two")
    for (let start = 0; start < 20; start++) versions = afterStart(versions, start * 500, `page ${start}`)
    expect(versions.shown).toBe("two")
  })

  it("stays where there is none to go back to", () => {
    expect(startedAgain(afterTakeover(NO_VERSIONS, "one"), 9).shown).toBe("one")
  })

  it("leaves room for a third after it was refused, and the good one is what can be gone back to", () => {
    const refused = startedAgain(afterTakeover(provenOf("one"), "two"), 3)
    expect(afterTakeover(refused, "three")).toMatchObject({ shown: "three", before: "one" })
  })

  it("remembers each city once", () => {
    expect(withAtlas(withAtlas(NO_VERSIONS, "a"), "a").atlases).toEqual(["a"])
  })

  it("always shows something once there was something to show", () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant("takeover"), version: fc.constantFrom("a", "b", "c") }),
      fc.record({ kind: fc.constant("start"), now: fc.nat(100_000) }),
      fc.record({ kind: fc.constant("stand"), page: fc.constantFrom("p", "q") }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let versions = afterTakeover(NO_VERSIONS, "a")
        for (const one of acts) {
          if ("version" in one) versions = afterTakeover(versions, one.version)
          else if ("now" in one) versions = afterStart(versions, one.now, "p")
          else versions = afterStanding(versions, one.page)
          expect(versions.shown).not.toBeNull()
          expect(versions.before).not.toBe(versions.shown)
        }
      }),
    )
  })
})
