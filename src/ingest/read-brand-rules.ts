import type { BrandRules } from "../domain/brand-rules.ts"
import type { AtlasFile } from "./atlas-files.ts"
import { readJson } from "./gate/read-json.ts"
import type { ProblemLog } from "./problems.ts"
import { newReader } from "./reader.ts"
import { recordCheckOf } from "./record-check.ts"
import { brandRulesFile } from "./schema/brand-rules-file.ts"
import { toBrandRules } from "./to-domain/to-brand-rules.ts"

const checkRules = recordCheckOf(brandRulesFile)

/** Rules for a registry of brands, already parsed. Undefined when anything is wrong; the log has all of it. */
export const toBrandRulesFrom = (file: string, value: unknown, log: ProblemLog): BrandRules | undefined => {
  const reader = newReader(file, null, log)
  const rules = checkRules(value, reader) ? toBrandRules(value) : undefined
  reader.close()
  return rules
}

/** Reads brand-rules/<id>.json. Undefined when anything is wrong; the log has all of it. */
export const readBrandRules = (file: string, found: AtlasFile, log: ProblemLog): BrandRules | undefined => {
  const value = readJson(file, found, log)
  return value === undefined ? undefined : toBrandRulesFrom(file, value, log)
}
