import fc from "fast-check"
import { zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import type { AtlasFiles } from "../../../src/ingest/atlas-files.ts"
import { diffAtlases } from "../../../src/ingest/diff/diff-atlases.ts"
import { ingestAtlas } from "../../../src/ingest/ingest-atlas.ts"
import { atlasRecords } from "../../../src/ingest/template/atlas-records.ts"
import { templateSheets } from "../../../src/ingest/template/template-book.ts"
import { templateWorkbook } from "../../../src/ingest/template/template-workbook.ts"
import { templateWords } from "../../../src/text/template-words.ts"
import { anyFilledAtlas } from "../../worlds/any-filled-atlas.ts"
import { importWith, shippedStandards } from "../../worlds/import-with.ts"

const workbookOf = (files: AtlasFiles): Promise<Uint8Array> =>
  templateWorkbook(templateSheets(atlasRecords(files), shippedStandards), templateWords())

const tablesOf = (files: AtlasFiles): AtlasFiles =>
  new Map([...files].filter(([name]) => !name.startsWith("standards/")))

describe("an atlas written out as a workbook", () => {
  it("comes back as it was, and gives the same workbook again", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilledAtlas, async (files) => {
        const workbook = await workbookOf(files)
        const imported = await importWith([{ name: "town.xlsx", bytes: workbook }])
        expect(diffAtlases(files, tablesOf(imported.files))).toEqual({ added: [], removed: [], changed: [] })
        expect(imported.problems.filter(({ kind }) => kind !== "personal-number")).toEqual([])
        expect(Buffer.compare(await workbookOf(imported.files), workbook)).toBe(0)
      }),
      { numRuns: 8, seed: 8 },
    )
  }, 20_000)

  it("comes back from files and from a packed folder too, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilledAtlas, async (files) => {
        const given = [...files].flatMap(([name, { text }]) => [{ name, bytes: new TextEncoder().encode(text) }])
        const once = await importWith(given)
        const again = await importWith(
          [...tablesOf(once.files)].flatMap(([name, file]) =>
            "text" in file ? [{ name, bytes: new TextEncoder().encode(file.text) }] : [],
          ),
        )
        expect(diffAtlases(files, tablesOf(once.files))).toEqual({ added: [], removed: [], changed: [] })
        expect([...again.files]).toEqual([...once.files])
        const packed = zipSync(Object.fromEntries(given.map(({ name, bytes }) => [`town/${name}`, bytes])))
        expect([...(await importWith([{ name: "town.zip", bytes: packed }])).files]).toEqual([...once.files])
      }),
      { numRuns: 10, seed: 8 },
    )
  })
})

describe("a difference between two atlases", () => {
  it("is nothing between an atlas and itself, and turns round with them", () => {
    fc.assert(
      fc.property(anyFilledAtlas, anyFilledAtlas, (one, other) => {
        expect(diffAtlases(one, one)).toEqual({ added: [], removed: [], changed: [] })
        const [there, back] = [diffAtlases(one, other), diffAtlases(other, one)]
        expect(back.added).toEqual(there.removed)
        expect(back.removed).toEqual(there.added)
        expect(back.changed).toEqual(
          there.changed.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })),
        )
      }),
      { numRuns: 20, seed: 8 },
    )
  })

  it("names each field that was changed, and no other", () => {
    fc.assert(
      fc.property(anyFilledAtlas, (files) => {
        const changed = new Map(files)
        const sites = JSON.parse(files.get("sites.geojson")?.text ?? "")
        sites.features[0].properties.district = `${sites.features[0].properties.district}!`
        sites.features[0].geometry = { type: "Point", coordinates: [118.5, 27.5] }
        sites.features.reverse()
        changed.set("sites.geojson", { text: JSON.stringify(sites, null, 1) })
        expect(diffAtlases(files, changed).changed.map(({ file, id, field }) => [file, id, field])).toEqual([
          ["sites.geojson", "site-0", "district"],
          ["sites.geojson", "site-0", "geometry"],
        ])
      }),
      { numRuns: 20, seed: 8 },
    )
  })

  it("is made between sound atlases here", () => {
    fc.assert(
      fc.property(anyFilledAtlas, (files) => {
        const errors = ingestAtlas(new Map([...files].filter(([name]) => name !== "atlas.json"))).problems.filter(
          ({ severity, file }) => severity === "error" && file !== "atlas.json",
        )
        expect(errors).toEqual([])
      }),
      { numRuns: 20, seed: 8 },
    )
  })
})
