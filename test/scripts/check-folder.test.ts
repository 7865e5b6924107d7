import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, expect, it } from "vitest"
import { buildAtlases } from "../../scripts/build/build-atlases.ts"
import { checkFolder } from "../../scripts/check/check-folder.ts"
import { spoken } from "../../scripts/command-line.ts"
import { filesOf, the, threeBridges } from "../worlds/three-bridges.ts"

const home = mkdtempSync(join(tmpdir(), "three-bridges-"))
afterAll(() => rmSync(home, { recursive: true }))

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), content)
}

const lay = (folder: string, town = threeBridges()): void => {
  for (const [name, file] of filesOf(town)) {
    const path = name.startsWith("standards/") ? name : `${folder}/${name}`
    if ("text" in file) put(path, file.text.replaceAll('"type":', '\n"type":'))
  }
}

it("lists the same problems in the same places, whether the folder is checked or built", async () => {
  const town = threeBridges()
  Object.assign(the(town.sites, 1).properties, { kind: "castle" })
  Object.assign(the(town.sites, 2).properties, { colour: "red" })
  lay("spoilt", town)
  const { problems } = await checkFolder(join(home, "spoilt"))
  expect(problems.length).toBeGreaterThan(1)
  for (const { at } of problems) expect(at.line).not.toBeNull()
  expect(problems.find(({ kind }) => kind === "field-choice")?.at.line).toBeGreaterThan(2)
  const { built } = await buildAtlases([join(home, "spoilt")], null)
  expect(built[0]?.problems).toEqual(problems)
})

it("publishes scenarios beside the facts, and nothing of a city while they hold an error", async () => {
  const plan = { id: "plan-1", name: "补点", of: "kind.community" }
  const build = async (scenarios: string) => {
    lay("planned")
    put("planned/scenarios.json", scenarios)
    const { built, published } = await buildAtlases([join(home, "planned")], null)
    return { ...built[0], files: [...published.keys()].filter((path) => path.endsWith("scenarios.json")) }
  }
  const sound = await build(JSON.stringify({ scenarios: [{ ...plan, changes: [] }] }))
  expect(sound.entry?.files).toContain("scenarios.json")
  expect(sound.files).toEqual([`atlas/${sound.entry?.id}/scenarios.json`])
  for (const text of [JSON.stringify({ scenarios: [plan] }), "{"]) {
    const { entry, files, problems } = await build(text)
    expect([entry, files]).toEqual([null, []])
    expect(problems?.map(({ severity, file }) => [severity, file.endsWith("scenarios.json")])).toEqual([
      ["error", true],
    ])
  }
})

it("warns of a file that lies there twice, packed and not, and names the one it read", async () => {
  lay("twice")
  put("twice/belts.geojson.gz", gzipSync("of last year"))
  put("twice/standards/six-haves.json", "of last year")
  const { ingested, problems } = await checkFolder(join(home, "twice"))
  expect(ingested.kind).toBe("whole")
  expect(problems.map(({ kind, severity }) => [kind, severity])).toEqual([
    ["twin-ignored", "warning"],
    ["twin-ignored", "warning"],
  ])
  const [belts] = problems.map(spoken)
  expect(belts?.zh).toMatch(/只读了 \S*twice\/belts\.geojson，没有读 \S*twice\/belts\.geojson\.gz。/)
  expect(belts?.en).toMatch(/only \S*twice\/belts\.geojson was read/)
})
