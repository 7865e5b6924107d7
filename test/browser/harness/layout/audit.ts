import { controls, findListsWithoutArrow, findOverlaps, findSmallTargets } from "./controls.ts"
import { DEFAULT_RULES, type LayoutFault, type LayoutRules } from "./fault.ts"
import { findSidewaysScroll } from "./sideways.ts"
import { findClippedText, findSmallText, shownTexts } from "./text.ts"

/** Runs inside the page: everything about its layout, as it stands now, that a reader would stumble over. */
export const auditLayout = (changed: Partial<LayoutRules>): readonly LayoutFault[] => {
  const rules = { ...DEFAULT_RULES, ...changed }
  const [texts, usable] = [shownTexts(), controls(rules.ground)]
  const faults = [
    ...findSidewaysScroll(),
    ...findClippedText(texts),
    ...findOverlaps(usable, rules),
    ...findSmallTargets(usable, rules),
    ...findListsWithoutArrow(usable),
    ...findSmallText(texts, rules),
  ]
  const once = new Map(faults.map((fault) => [`${fault.kind} ${fault.element}`, fault])) // one line a thing is enough
  return [...once.values()].filter(({ kind, element, detail }) => {
    const line = `${kind} ${element} ${detail}`
    return !rules.ignore.some((ignored) => line.includes(ignored))
  })
}
