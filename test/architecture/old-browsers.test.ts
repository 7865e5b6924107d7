import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const SOURCES = join(import.meta.dirname, "..", "..", "src")

/** What came after Chromium 109, which offices still run: the build rewrites syntax for it, but adds no methods. */
const TOO_NEW: Readonly<Record<string, RegExp>> = {
  "copying array methods (110)": /\.(toSorted|toReversed|toSpliced)\(/,
  "array.with (110)": /\.with\(/,
  "grouping (117)": /\b(Object|Map)\.groupBy\b/,
  "Promise.withResolvers (119), Promise.try (128)": /\bPromise\.(withResolvers|try)\b/,
  "Array.fromAsync (121)": /\bArray\.fromAsync\b/,
  "URL.canParse (120), URL.parse (126)": /\bURL\.(canParse|parse)\b/,
  "AbortSignal.any (116)": /\bAbortSignal\.any\b/,
  "arithmetic of sets (122)":
    /(?<!\bz)\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  "helpers of iterators (122)":
    /\.(keys|values|entries)\(\)\s*\.(map|filter|take|drop|flatMap|reduce|toArray|some|every|find)\(/,
  "well-formed strings (111)": /\.(isWellFormed|toWellFormed)\(/,
  "view transitions (111)": /\.startViewTransition\(/,
  "nested rules (112)": /^\s*&[\s.:[>~+]/m,
  "light-dark() (123), @starting-style (117), @scope (118)": /\blight-dark\(|@starting-style\b|@scope\b/,
}

it("asks nothing of a browser that Chromium 109 does not have", () => {
  const found = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|css)$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(SOURCES, name), "utf8")
      return Object.entries(TOO_NEW).flatMap(([what, written]) => (written.test(text) ? [`${name}: ${what}`] : []))
    })
  expect(found).toEqual([])
})

it("mixes colours in one place, where there is a plain one for who cannot", () => {
  const mixing = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.(tsx?|css)$/.test(name) && readFileSync(join(SOURCES, name), "utf8").includes("color-mix("),
  )
  expect(mixing).toEqual([join("app", "look.css")])
})
