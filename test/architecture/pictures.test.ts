import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { sourceFiles } from "./source-files.ts"

const ROOT = join(import.meta.dirname, "..", "..")

it("never puts a text into a page as markup: a logo with a script in it stays a picture", () => {
  const ways =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment)\b|\.svg\?raw/
  const found = sourceFiles("src")
    .map(({ path }) => path)
    .filter((path) => ways.test(readFileSync(join(ROOT, path), "utf8").replace(/\/\/.*|\/\*[\s\S]*?\*\//g, "")))
  expect(found).toEqual([])
})
