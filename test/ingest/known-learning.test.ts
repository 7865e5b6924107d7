import { expect, it } from "vitest"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { readAtlas } from "../../src/ingest/read-atlas.ts"
import { filesOf, threeBridges } from "../worlds/three-bridges.ts"

it("keeps lessons from brands of the list, and says which brand is not there", () => {
  const files = new Map(filesOf(threeBridges()))
  const brand = (id: string, more: object) => ({ id, tier: "community", name: { zh: id }, ...more })
  files.set("brands.json", {
    text: JSON.stringify({
      brands: [
        brand("model", { stage: "lit", stagesReached: [{ stage: "lit", on: "2024-07" }], promotion: { zh: "推开" } }),
        brand("pupil", { learntFrom: [{ brand: "model", how: "adopted", on: "2025" }, { brand: "nobody" }] }),
      ],
    }),
  })
  const read = readAtlas(files, { placeRules: null, standardRules: null, explainer: EXPLAINER })
  if (read.kind === "refused") throw new Error("the atlas is refused")
  const [model, pupil] = read.atlas.brands
  expect(model).toMatchObject({ promotion: { zh: "推开" }, stagesReached: [{ stage: "lit", on: "2024-07" }] })
  expect(pupil?.learntFrom).toEqual([{ from: "model", how: "adopted", on: "2025" }])
  const [problem] = read.problems.filter(({ kind }) => kind === "reference-unknown")
  expect(problem).toMatchObject({ file: "brands.json", at: { id: "pupil", path: "brands[1].learntFrom[1].brand" } })
})
