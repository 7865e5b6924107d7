import { areaOf, type Box, heightOf, intersect, isShown, visibleBox, widthOf } from "./box.ts"
import { describe } from "./describe.ts"
import { type LayoutFault, type LayoutRules, MARKS } from "./fault.ts"

const INTERACTIVE = [
  ...["a[href]", "button", "input:not([type=hidden])", "select", "textarea", "summary"],
  ...["button", "link", "tab", "checkbox", "radio", "switch", "slider", "menuitem", "option", "combobox"].map(
    (role) => `[role=${role}]`,
  ),
  '[tabindex]:not([tabindex^="-"])',
].join(", ")

const TOUCHING = 2 // pixels two boxes may share: focus rings and hairlines meet
const MOSTLY = 0.6 // of a control must be in view before it is judged: the rest is scrolled away

type Control = { readonly element: Element; readonly box: Box; readonly whole: boolean }

/** Controls smaller than a finger; a link inside a sentence is as tall as its line. */
export const findSmallTargets = (usable: readonly Control[], { targetPixels }: LayoutRules): readonly LayoutFault[] =>
  usable.flatMap(({ element }) => {
    if (element.matches(MARKS.mayBeSmall) || isInSentence(element) || isScrollBox(element)) return []
    const { width, height } = element.getBoundingClientRect()
    if (width >= targetPixels - 0.5 && height >= targetPixels - 0.5) return []
    return [{ kind: "small-target", element: describe(element), detail: `${round(width)} × ${round(height)} px` }]
  })

/** Lists to choose from that do not look like one: a background of their own took the house's arrow away. */
export const findListsWithoutArrow = (usable: readonly Control[]): readonly LayoutFault[] =>
  usable.flatMap(({ element }) => {
    const { appearance, backgroundImage } = getComputedStyle(element)
    if (!element.matches("select:not([multiple])") || appearance !== "none" || backgroundImage !== "none") return []
    return [{ kind: "no-arrow", element: describe(element), detail: "nothing shows that it opens" }]
  })

/** Controls on one another, controls something else lies on, and panels on panels. */
export const findOverlaps = (usable: readonly Control[], { panels }: LayoutRules): readonly LayoutFault[] => {
  const seen = usable.filter(({ whole }) => whole)
  const shownPanels = [...document.querySelectorAll(panels)]
    .filter((panel) => isShown(panel) && !panel.matches(MARKS.mayOverlap))
    .map((element) => ({ element, box: visibleBox(element), whole: true }))
  return [...seen.flatMap(coveredBy), ...pairsThatOverlap(seen), ...pairsThatOverlap(shownPanels)]
}

/** What a reader can use: a form field hidden inside its label is judged by the label. */
export const controls = (ground: string): readonly Control[] => {
  const found = new Set<Element>()
  for (const element of document.querySelectorAll(INTERACTIVE)) {
    const label = element.matches("input") ? element.closest("label") : null
    const target = isShown(element)
      ? element.matches("[type=checkbox], [type=radio]")
        ? (label ?? element)
        : element
      : label
    if (target !== null && isShown(target) && !target.matches(ground)) found.add(target)
  }
  return [...found].flatMap((element) => {
    const box = visibleBox(element)
    const all = element.getBoundingClientRect()
    if (areaOf(all) < 1 || areaOf(box) < 1) return []
    return [{ element, box, whole: areaOf(box) >= MOSTLY * areaOf(all) }]
  })
}

const isScrollBox = (element: Element): boolean =>
  !element.matches("a, button, input, select, textarea, summary, [role]") &&
  (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth)

const isInSentence = (element: Element): boolean => {
  if (getComputedStyle(element).display !== "inline") return false
  const around = element.parentElement?.textContent?.trim() ?? ""
  return around.length > (element.textContent?.trim().length ?? 0)
}

const coveredBy = ({ element, box }: Control): readonly LayoutFault[] => {
  if (isInSentence(element) || isScrollBox(element)) return []
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const inset = 4
  const points: readonly (readonly [number, number])[] = [
    [x, y],
    [box.left + inset, y],
    [box.right - inset, y],
    [x, box.top + inset],
    [x, box.bottom - inset],
  ]
  for (const [px, py] of points) {
    const top = document.elementFromPoint(px, py)
    if (top === null || belongsTogether(top, element)) continue
    return [
      {
        kind: "covered-control",
        element: describe(element),
        detail: `${describe(top)} lies on it at ${round(px)}, ${round(py)}`,
      },
    ]
  }
  return []
}

const pairsThatOverlap = (things: readonly Control[]): readonly LayoutFault[] =>
  things.flatMap((one, index) =>
    things.slice(index + 1).flatMap((other): LayoutFault[] => {
      if (belongsTogether(one.element, other.element)) return []
      const shared = intersect(one.box, other.box)
      if (widthOf(shared) <= TOUCHING || heightOf(shared) <= TOUCHING) return []
      const detail = `and ${describe(other.element)} share ${round(widthOf(shared))} × ${round(heightOf(shared))} px`
      return [{ kind: "overlap", element: describe(one.element), detail }]
    }),
  )

const belongsTogether = (one: Element, other: Element): boolean => {
  if (one.contains(other) || other.contains(one)) return true
  const label = other.closest("label")
  return label !== null && label === one.closest("label")
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10
