import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const ROOT = join(import.meta.dirname, "..", "..")

const ROOMS = ["src", "data", "public", "scripts", "test"]
const FILES = ["README.md", "index.html", "package.json", "tsconfig.json", "vite.config.ts"]
const WHAT_TOOLS_FORCE = [
  ...[".ci", ".gitattributes", ".gitignore", ".npmrc", "LICENSE", "NOTICE"],
  ...["biome.json", "package-lock.json", "vitest.config.ts"],
]

const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" })
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(ROOT, path)))

describe("the house", () => {
  it("has nothing at its top but the rooms and what tools force", () => {
    const top = new Set(tracked.map((path) => path.split("/", 1)[0] ?? path))
    const allowed = new Set([...ROOMS, ...FILES, ...WHAT_TOOLS_FORCE])
    expect([...top].filter((name) => !allowed.has(name))).toEqual([])
  })

  it("speaks of itself alone, not of the place it was made in", () => {
    // Put together here, so that this file does not contain them.
    const foreign = new RegExp(
      [
        `/${"work"}/(main|shared|packs)`,
        `shared/(?!packs)${"(fuzhou|design|hooks)"}`,
        `\\bissues? #${"\\d"}`,
        `\\b(sub)?${"agent"} (session|team)`,
        `${"tmp"}/team`,
      ].join("|"),
      "i",
    )
    const found = tracked
      .filter((path) => /\.(ts|tsx|mjs|mts|js|json|geojson|css|html|md|csv|yml|toml)$|^\.ci\//.test(path))
      .filter((path) => path !== "package-lock.json")
      .filter((path) => foreign.test(readFileSync(join(ROOT, path), "utf8")))
    expect(found).toEqual([])
  })
})
