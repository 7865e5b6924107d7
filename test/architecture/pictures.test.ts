import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const SOURCES = join(import.meta.dirname, "..", "..", "src")

it("never puts a text into a page as markup: a logo with a script in it stays a picture", () => {
  const ways =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment)\b|\.svg\?raw/
  const found = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) => ways.test(readFileSync(join(SOURCES, path), "utf8").replace(/\/\/.*|\/\*[\s\S]*?\*\//g, "")))
  expect(found).toEqual([])
})
