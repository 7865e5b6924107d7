import { describe, expect, it } from "vitest"
import { livesOf } from "../../../src/compute/brands/lives.ts"
import { asBrandId } from "../../../src/ingest/ids.ts"
import { brandOf } from "../../worlds/brand-list.ts"

const TODAY = "2026-11-22"
const lifeOf = (said: Parameters<typeof brandOf>[1]) => livesOf([brandOf("b", said)], TODAY)[0]

describe("a brand's past", () => {
  it("moved this year, went on within a year, or stood still for longer", () => {
    expect(lifeOf({ stage: "build", stagesReached: [{ stage: "build", on: "2026-02" }] })?.standing).toBe("moved")
    expect(lifeOf({ stage: "build", stagesReached: [{ stage: "build", on: "2025-12-01" }] })?.standing).toBe("going")
    expect(lifeOf({ stage: "build", stagesReached: [{ stage: "build", on: "2025-10" }] })?.standing).toBe("still")
    // A bare year may have been its last month.
    expect(lifeOf({ stage: "build", stagesReached: [{ stage: "build", on: "2025" }] })?.standing).toBe("going")
  })
  it("is not called still where nobody wrote a date, nor where it is lit", () => {
    expect(lifeOf({ stage: "build" })?.standing).toBe("not-known")
    expect(lifeOf({ stage: "lit", stagesReached: [{ stage: "refine", on: "2019" }] })?.standing).toBe("lit")
  })
  it("takes an award for the day it was lit, and leaves out what lies ahead", () => {
    const life = lifeOf({
      stage: "lit",
      awardedOn: "2026-07-01",
      stagesReached: [
        { stage: "refine", on: "2027" },
        { stage: "survey", on: "2024-05" },
      ],
    })
    expect(life?.reached).toEqual([
      { stage: "survey", on: "2024-05" },
      { stage: "lit", on: "2026-07-01" },
    ])
    expect(life?.movedThisYear).toBe(true)
  })
  it("says who learnt from it, each once, and never itself", () => {
    const lesson = (from: string) => ({ from: asBrandId(from), how: "visited", on: null }) as const
    const lives = livesOf(
      [
        brandOf("model", { learntFrom: [lesson("model")] }),
        brandOf("pupil", { learntFrom: [lesson("model"), lesson("model")] }),
        brandOf("away", { elsewhere: true, learntFrom: [lesson("model")] }),
      ],
      TODAY,
    )
    expect(lives.map(({ brand, learners }) => [brand, learners])).toEqual([
      ["model", ["pupil"]],
      ["pupil", []],
    ])
  })
})
