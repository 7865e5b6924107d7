import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Standard } from "../../src/domain/standard.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { newProblemLog } from "../../src/ingest/problems.ts"
import { readStandard } from "../../src/ingest/read-parts.ts"

const FOLDER = join(import.meta.dirname, "..", "..", "data", "standards")

/** A pack from what would stand in its file, which must be sound. */
export const packOf = (file: unknown): Standard => {
  const log = newProblemLog(EXPLAINER)
  const pack = readStandard("standards/a.json", file, log)
  if (pack === undefined) throw new Error(JSON.stringify(log.all()))
  return pack
}

/** All packs that come with the program, in the order of their files. */
export const shippedPacks = (): readonly Standard[] =>
  readdirSync(FOLDER)
    .toSorted()
    .map((name) => packOf(JSON.parse(readFileSync(join(FOLDER, name), "utf8"))))

/** A pack of nothing but its rules, named a, b, c …. */
export const packOfRules = (
  id: string,
  what: Standard["appliesTo"]["what"],
  rules: readonly unknown[],
  more: Readonly<Record<string, unknown>> = {},
): Standard =>
  packOf({
    id,
    version: 1,
    title: { zh: `标准${id}` },
    source: { zh: "虚构" },
    appliesTo: { what },
    items: rules.map((rule, index) => ({
      id: String.fromCharCode("a".charCodeAt(0) + index),
      title: { zh: `指标${index}` },
      help: { zh: "虚构" },
      rule,
      weight: 1,
    })),
    ...more,
  })
