import { describe, expect, it } from "vitest"
import type { Atlas } from "../../../src/domain/atlas.ts"
import type { BeltId, SiteId } from "../../../src/domain/ids.ts"
import { openDesk } from "../../../src/surfaces/standards/desk-state.ts"
import { NO_ASK } from "../../../src/surfaces/standards/standards-ask.ts"
import { tapped } from "../../../src/surfaces/standards/tapped.ts"
import { fuzhou } from "../../data/fuzhou.ts"

const belt = (fuzhou.belts[3]?.id ?? "") as BeltId
const site = (fuzhou.sites[5]?.id ?? "") as SiteId
const onBelt = { kind: "open-belt", belt } as const
const onSite = { kind: "open-site", site, belt } as const

describe("a tap on the map while standards are checked", () => {
  it("opens the finding that is being asked about, of the belt that was tapped", () => {
    const ask = { ...NO_ASK, pack: "wu-ge-yi", item: "mark", sort: "name" } as const
    expect(tapped(fuzhou, "matrix", ask, onBelt)).toEqual(openDesk("matrix", { ...ask, depth: 2, row: belt }))
  })

  it("opens all that is asked of it where no item is", () => {
    expect(tapped(fuzhou, "", NO_ASK, onBelt)).toEqual(
      openDesk("", { ...NO_ASK, depth: 1, pack: "wu-ge-yi", row: belt }),
    )
  })

  it("opens a site's own checklist though belts are being checked, and leaves their item behind", () => {
    const ask = { ...NO_ASK, pack: "wu-ge-yi", item: "mark" }
    const expected = { ...NO_ASK, depth: 1, pack: "liu-you", row: site } as const
    expect(tapped(fuzhou, "matrix", ask, onSite)).toEqual(openDesk("matrix", expected))
  })

  it("leads to the visitor's page where nothing is asked of sites, and leaves clusters and ground alone", () => {
    const standards = fuzhou.standards.filter(({ appliesTo }) => appliesTo.what !== "site")
    const plain: Atlas = { ...fuzhou, standards }
    expect(tapped(plain, "matrix", NO_ASK, onSite)).toBe(onSite)
    const nearer = { kind: "look-at", camera: { centre: [119.3, 26.1], zoom: 14 } } as const
    expect(tapped(fuzhou, "matrix", NO_ASK, nearer)).toBe(nearer)
  })
})
