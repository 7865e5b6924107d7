import { isShown } from "./box.ts"
import { describe } from "./describe.ts"
import { type LayoutFault, MARKS } from "./fault.ts"

/** The page, or a box in it, that must be pushed sideways to be read. */
export const findSidewaysScroll = (): readonly LayoutFault[] => {
  const page = document.documentElement
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) return false
    return (
      /auto|scroll/.test(getComputedStyle(element).overflowX) &&
      isShown(element) &&
      element.closest(MARKS.mayScrollSideways) === null
    )
  })
  // What an overflow rule keeps from scrolling is cut off instead: that is another fault, if text is in it.
  const held = [page, document.body].some((element) => /hidden|clip/.test(getComputedStyle(element).overflowX))
  const boxes = page.scrollWidth > page.clientWidth && !held ? [page, ...wide] : wide
  return boxes.map((element) => ({
    kind: "sideways-scroll",
    element: element === page ? "the page" : describe(element),
    detail: `${element.scrollWidth} px of content in ${element.clientWidth} px`,
  }))
}
