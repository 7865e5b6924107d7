import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

type Entry = { readonly version?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }

const ROOT = join(import.meta.dirname, "..", "..")
const packages: Readonly<Record<string, Entry>> = JSON.parse(
  readFileSync(join(ROOT, "package-lock.json"), "utf8"),
).packages

/** The folders where Node looks for a package wanted by another, nearest first. */
const placesFor = (wantedBy: string, name: string): readonly string[] => {
  const parts = wantedBy.split("/node_modules/")
  const above = parts.map((_part, index) => parts.slice(0, parts.length - index).join("/node_modules/"))
  return [...above.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`]
}

it("names the packages of every kind of computer in the lock file, not only of the one it was written on", () => {
  // `npm ci` refuses a lock file that leaves some out, and a registry without them makes `npm install` leave them out.
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !placesFor(folder, name).some((place) => packages[place] !== undefined),
    ),
  )
  expect(missing, "put right by: node scripts/complete-lock-file.mjs").toEqual([])
})
