import type { Rule, Standard } from "../../domain/standard.ts"
import { asStandardId } from "../ids.ts"
import type { RuleInFile, StandardInFile } from "../schema/standard-file.ts"
import { toLocalText, toLocalTextOrNull } from "./local-text.ts"

/** A standard from its file. */
export const toStandard = (file: StandardInFile): Standard => ({
  id: asStandardId(file.id),
  version: file.version,
  title: toLocalText(file.title),
  issuedBy: toLocalTextOrNull(file.issuedBy),
  source: toLocalText(file.source),
  appliesTo: {
    what: file.appliesTo.what,
    kinds: file.appliesTo.kinds ?? null,
    scopes: file.appliesTo.scopes ?? null,
  },
  checklist:
    file.checklist === null || file.checklist === undefined
      ? null
      : {
          id: file.checklist.id,
          title: toLocalText(file.checklist.title),
          boxes: file.checklist.boxes.map(({ id, title }) => ({ id, title: toLocalText(title) })),
        },
  shelfLifeYears: file.shelfLifeYears ?? null,
  items: file.items.map(({ id, title, help, rule, weight }) => ({
    id,
    title: toLocalText(title),
    help: toLocalText(help),
    rule: toRule(rule),
    weight,
  })),
})

const toRule = (rule: RuleInFile): Rule => {
  switch (rule.kind) {
    case "has-element":
      return { ...rule, withinMetres: rule.withinMetres ?? null }
    case "checklist":
      return { ...rule, boxes: rule.boxes ?? null }
    case "share":
      return { ...rule, standard: asStandardId(rule.standard) }
    default:
      return rule
  }
}
