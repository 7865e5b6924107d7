import { WHOLE_FILE } from "../problems.ts"
import type { StandardRules } from "../read-atlas.ts"
import { checkEvidence } from "./evidence-rules.ts"
import { checkPacks } from "./pack-rules.ts"

/** The rules about standards and what is said to meet them; they look at belts and sites together. */
export const checkStandards: StandardRules = ({ named, standards, edition, belts, sites }, log) => {
  for (const [index, id] of named.entries())
    if (named.indexOf(id) !== index)
      log.add("listed-twice", "atlas.json", { ...WHOLE_FILE, path: `standards[${index}]` }, { field: "standards", id })
  const roles =
    belts === undefined || sites === undefined
      ? null
      : new Set([
          ...belts.entries.flatMap(({ elements }) => elements.map(({ role }) => role)),
          ...sites.entries.flatMap((site) => site.roles),
        ])
  checkPacks(standards, roles, log)
  if (edition !== undefined) checkEvidence(belts, sites, edition, log)
}
