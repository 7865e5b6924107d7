import type { Standard } from "../../domain/standard.ts"

/** Whether any rule asks about ways along streets, so that a street graph is worth fetching. */
export const needsStreets = (packs: readonly Standard[]): boolean =>
  packs.some(({ items }) => items.some(({ rule }) => rule.kind === "reach" && rule.by === "street"))
