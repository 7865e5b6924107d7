import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { jsonSchemas } from "../../src/ingest/schema/json-schemas.ts"
import { tellBoth } from "../build/report.ts"
import { EXIT, fromHere, inBoth, parseCommand, printJson, toHere, WrongUsage } from "../command-line.ts"
import { withFieldTables } from "../schema/field-tables.ts"

/** `schema [FOLDER] [--json]`: writes the JSON Schema of each file of the format, for editors that check while one types. */
export const schema = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseCommand(argv, { readme: { type: "string" } }, "schema-usage")
  if (positionals.length > 1) throw new WrongUsage(inBoth("one-folder"), "schema-usage")
  const folder = fromHere(positionals[0] ?? join("public", "schema"))
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  for (const [name, jsonSchema] of jsonSchemas()) {
    await writeFile(join(folder, name), `${JSON.stringify(jsonSchema, null, 2)}\n`)
    files.push(toHere(join(folder, name)))
  }
  if (values.readme !== undefined) {
    const guide = fromHere(values.readme)
    await writeFile(guide, withFieldTables(await readFile(guide, "utf8")))
  }
  if (values.json) await printJson({ ok: true, files })
  else tellBoth("schema-written", { count: files.length, folder: toHere(folder) })
  return EXIT.done
}
