import { beforeAll, expect, it } from "vitest"
import { tellProblems } from "../../src/app/tell-problems.ts"
import { problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { sceneOf } from "../../src/layers/scene.ts"
import { openBook } from "../../src/text/say.ts"
import terms from "../../src/text/zh/terms.json" with { type: "json" }
import { fuzhou } from "../data/fuzhou.ts"

beforeAll(() => openBook("zh", terms))

const scene = sceneOf(fuzhou)
const at = { ...WHOLE_FILE, index: 0, id: "cs-xinghuo", path: "features[0].properties.checklists.liu-you.flag" }
const problem = problemOf("met-weak-evidence", "sites.geojson", at, { what: "liu-you.flag" })

it("tells a planner of records and items by name, and leaves the path to who keeps the data", () => {
  const [told] = tellProblems([problem], "zh", scene)
  expect(told?.name).toContain("星火空间")
  expect(told?.words).toContain("有党旗")
  expect(told?.words).not.toContain("liu-you")
  expect(told?.where).toContain("features[0]")
})

it("calls an element of a belt what the city calls it", () => {
  const [told] = tellProblems([{ ...problem, what: "mark" }], "zh", scene)
  expect(told?.words).toContain("一个红色标识")
})

it("keeps the code where no name is known: before the city could be opened", () => {
  const [told] = tellProblems([problem], "zh", null)
  expect(told?.name).toBeNull()
  expect(told?.words).toContain("liu-you.flag")
})
