import { describe, expect, it } from "vitest"
import { mayStandInFrame, portalMessageIn } from "../../src/app/embed/embed-address.ts"
import { portalsIn } from "../../src/offline/portals.ts"

describe("a portal's frame", () => {
  it.each([
    "",
    "#/zh/fuzhou",
    "#/en/fuzhou/belt/cs-nanjiangbin?at=119.3,26.05,13",
    "#/zh/fuzhou/site/cs-xinghuo?belt=cs-nanjiangbin",
    "#/zh/fuzhou/tour/cs-nanjiangbin?stop=2",
    "#/zh/fuzhou/search?q=njb",
  ])("may stand at %j", (address) => expect(mayStandInFrame(address)).toBe(true))

  it.each([
    "#/zh/fuzhou/plan/cs-nanjiangbin",
    "#/zh/fuzhou/standards",
    "#/zh/fuzhou/kiosk",
    "#/fr/fuzhou",
    "javascript:alert(1)",
    "https://elsewhere.test/#/zh/fuzhou",
    "#/zh/fuzhou/belt/../../x",
    `#/zh/fuzhou?${"x".repeat(3000)}`,
  ])("may not stand at %j", (address) => expect(mayStandInFrame(address)).toBe(false))

  it("hears what it knows and nothing else", () => {
    expect(portalMessageIn({ kind: "belt-atlas-hello", more: 1 })).toEqual({ kind: "belt-atlas-hello" })
    const open = { kind: "belt-atlas-open", address: "#/zh/fuzhou" }
    expect(portalMessageIn(open)).toEqual(open)
    const others = [null, 1, "hello", [], {}, { kind: "open" }, { ...open, address: 7 }, { ...open, address: "//x" }]
    for (const other of others) expect(portalMessageIn(other)).toBeNull()
  })

  it("is open to origins alone", () => {
    expect(portalsIn(["https://portal.test", "http://10.0.0.1:8080"])).toHaveLength(2)
    expect(portalsIn(["*", "https://portal.test/page", "https:", 3, "https://a.test; script-src *"])).toEqual([])
    expect(portalsIn({ parents: [] })).toEqual([])
  })
})
