import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, describe, expect, it } from "vitest"
import { buildAtlases } from "../../scripts/build/build-atlases.ts"
import { checkFolder } from "../../scripts/check/check-folder.ts"
import { readTextFile } from "../../scripts/check/read-text-file.ts"
import { strayFolder } from "../../scripts/check/stray-folder.ts"
import { spoken } from "../../scripts/command-line.ts"
import { filesOf, threeBridges } from "../worlds/three-bridges.ts"
import { atlas } from "./run-atlas.ts"

const home = mkdtempSync(join(tmpdir(), "newcomer-"))
afterAll(() => rmSync(home, { recursive: true }))

const put = (path: string, content: string | Uint8Array): string => {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), content)
  return join(home, path)
}

const lay = (folder: string): string => {
  for (const [name, file] of filesOf(threeBridges()))
    if ("text" in file) put(name.startsWith("standards/") ? name : `${folder}/${name}`, file.text)
  return join(home, folder)
}

const errorsOf = async (folder: string) =>
  (await checkFolder(folder)).problems.map(({ kind, file }) => [kind, file.split("/").at(-1)])

describe("a file that cannot be read is never taken for one that is not there:", () => {
  it("a folder with the name of a file", async () => {
    const town = lay("folder")
    rmSync(join(town, "brands.json"))
    mkdirSync(join(town, "brands.json"))
    expect(await errorsOf(town)).toEqual([["file-not-a-file", "brands.json"]])
  })

  it("a link that leads nowhere, or to itself", async () => {
    const town = lay("links")
    for (const name of ["pairs.json", "tasks.json"]) rmSync(join(town, name))
    symlinkSync("nowhere.json", join(town, "pairs.json"))
    symlinkSync("tasks.json", join(town, "tasks.json"))
    const { problems } = await checkFolder(town)
    expect(problems).toMatchObject([
      { kind: "file-unreadable", reason: "ENOENT" },
      { kind: "file-unreadable", reason: "ELOOP" },
    ])
    for (const { zh, en } of problems.map(spoken))
      expect([zh, en]).toEqual([expect.stringMatching(/链接/), expect.stringMatching(/link/)])
  })

  it("a packed file of no bytes, or with nothing in it, is empty", async () => {
    expect(await readTextFile(put("none.geojson.gz", ""))).toEqual({ text: "" })
    expect(await readTextFile(put("nothing.geojson.gz", gzipSync("")))).toEqual({ text: "" })
    expect(await readTextFile(join(home, "absent.geojson"))).toBeNull()
  })
})

describe("a newcomer who names the wrong folder", () => {
  it("is told which cities lie inside it", async () => {
    lay("cities/bridges")
    put("cities/notes.txt", "")
    const problem = await strayFolder(join(home, "cities"))
    expect(problem).toMatchObject({ kind: "folder-of-atlases", cities: expect.stringMatching(/cities\/bridges$/) })
  })

  it("is told that it is none, once and not three times", async () => {
    mkdirSync(join(home, "empty"))
    expect(await strayFolder(join(home, "empty"))).toMatchObject({ kind: "folder-not-atlas" })
  })

  it("but of one that is begun, first of all what it still lacks", async () => {
    const town = lay("begun")
    rmSync(join(town, "atlas.json"))
    expect(await strayFolder(town)).toBeNull()
    expect((await errorsOf(town))[0]).toEqual(["file-missing", "atlas.json"])
  })
})

it("two cities of one id are not published over one another", async () => {
  const [one, other] = [lay("one"), lay("other")]
  const { built } = await buildAtlases([one, other], null)
  expect(built.map(({ entry, sameIdAs }) => [entry === null, sameIdAs])).toEqual([
    [false, undefined],
    [true, one],
  ])
})

it("a place that cannot be written to is the computer's refusal, not a fault of the program", {
  timeout: 20_000,
}, async () => {
  lay("sound")
  put("a-file", "")
  const { code, out, err } = await atlas(home, "build", "sound", "--out", "a-file", "--json")
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ kind: "computer-refused", reason: "ENOTDIR" }] })
  expect(err).not.toMatch(/\n {4}at /)
})
