import { describe, expect, it } from "vitest"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { filesOf, threeBridges } from "../worlds/three-bridges.ts"

const townWith = (comments: unknown) => {
  const town = threeBridges()
  Object.assign(town.atlas, { comments })
  return ingestAtlas(filesOf(town))
}

const commentsOf = (comments: unknown) => {
  const town = townWith(comments)
  return town.kind === "refused" ? null : town.atlas.comments
}

describe("comments by the public", () => {
  it("are off unless the city says so", () => {
    expect(commentsOf(undefined)).toEqual({ address: null, box: false })
    expect(commentsOf({})).toEqual({ address: null, box: false })
  })

  it("go to a form elsewhere, or into a box on the device", () => {
    expect(commentsOf({ address: "https://forms.example/belt" })?.address).toBe("https://forms.example/belt")
    expect(commentsOf({ box: true })?.box).toBe(true)
  })

  it.each(["http://forms.example/belt", "javascript:alert(1)", "forms.example"])("never go to %s", (address) => {
    const town = townWith({ address })
    expect(town.problems).not.toEqual([])
    expect(town.kind === "refused" || town.atlas.comments.address === null).toBe(true)
  })
})
