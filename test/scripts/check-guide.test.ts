import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { fieldTables, orphanedWords, withFieldTables } from "../../scripts/schema/field-tables.ts"
import { REQUIRED_FILES } from "../../src/ingest/atlas-files.ts"
import { LIMITS } from "../../src/ingest/limits.ts"
import { jsonSchemas } from "../../src/ingest/schema/json-schemas.ts"

const guide = readFileSync(join(import.meta.dirname, "..", "..", "data", "README.md"), "utf8")

describe("the guide for whoever fills in the data", () => {
  it("keeps its field tables in step with the schemas: `npm run atlas -- schema --readme data/README.md`", () => {
    expect(withFieldTables(guide)).toBe(guide)
  })

  it.each([...fieldTables().keys()])("has the table of %s, every field with words", (name) => {
    expect(guide).toContain(`<!-- table ${name} -->\n| `)
    expect(fieldTables().get(name)).not.toMatch(/\| \??\w* \|$|\?/m)
  })

  it("keeps no words for fields that are gone", () => {
    expect(orphanedWords()).toEqual([])
  })

  it("names the required files and the limits that hold", () => {
    for (const file of REQUIRED_FILES) expect(guide).toContain(`\`${file}\` ★`)
    const { bytes, features, positions, levels } = LIMITS
    const spaced = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, " ")
    for (const limit of [`${bytes / 2 ** 20} MB`, spaced(features), spaced(positions), `${levels} 层`])
      expect(guide).toContain(limit)
  })

  it("publishes a JSON Schema for every file, closed to nothing an author adds", () => {
    const schemas = jsonSchemas()
    expect([...schemas.keys()]).toContain("sites.schema.json")
    expect(JSON.stringify([...schemas.values()])).not.toContain('"additionalProperties":false')
  })
})
