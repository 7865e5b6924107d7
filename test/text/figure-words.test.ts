import { expect, it } from "vitest"
import type { Figure } from "../../src/domain/figure.ts"
import { figureWords } from "../../src/text/figure-words.ts"

const figure = (value: Figure["value"]): Figure => ({
  what: { zh: "启用日期" },
  value,
  unit: null,
  qualifier: null,
  year: null,
  source: null,
})

it("says a day as people do, in both languages, and leaves other words as they are", () => {
  expect(figureWords(figure("2020-07-01"), "zh")).toBe("2020年7月1日")
  expect(figureWords(figure("2020-07-01"), "en")).toBe("1 July 2020")
  expect(figureWords(figure("2020—2022"), "zh")).toBe("2020—2022")
})
