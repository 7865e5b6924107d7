import type { BrandRules } from "../../domain/brand-rules.ts"
import type { BrandRulesInFile } from "../schema/brand-rules-file.ts"
import { toLocalText } from "./local-text.ts"

/** Rules for a registry of brands from their file. */
export const toBrandRules = (file: BrandRulesInFile): BrandRules => ({
  id: file.id,
  version: file.version,
  title: toLocalText(file.title),
  source: toLocalText(file.source),
  names: {
    mostCharacters: file.names.mostCharacters,
    genericWords: file.names.genericWords ?? [],
    alikeSounds: file.names.alikeSounds?.map(({ from, to }) => ({ from, to })) ?? [],
    leastCoreCharacters: file.names.leastCoreCharacters,
    likeness: file.names.likeness,
  },
  staleAfterYears: file.staleAfterYears,
  tiersWithoutSite: file.tiersWithoutSite ?? [],
  kindsWithoutBrand: file.kindsWithoutBrand ?? [],
  profile: file.profile.map(({ field, weight, stages }) => ({ field, weight, stages: stages ?? null })),
})
