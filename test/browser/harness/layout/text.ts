import { type Box, framesOf, heightOf, isShown, widthOf, windowBox } from "./box.ts"
import { describe } from "./describe.ts"
import { type LayoutFault, type LayoutRules, MARKS } from "./fault.ts"

const SIDE_SLACK = 1 // pixels: fractions of a pixel are rounding
const LINE_SLACK = 0.3 // of the font size: a line's box is taller than its letters

type ShownText = { readonly node: Text; readonly element: Element }

/** Text cut by a box that hides it, shortened by an ellipsis nobody allowed, or outside a page that cannot scroll to it. */
export const findClippedText = (texts: readonly ShownText[]): readonly LayoutFault[] =>
  texts.flatMap(({ node, element }) => {
    if (element.closest(MARKS.mayClip) !== null) return []
    const detail = ellipsis(element) ?? cut(node, element)
    return detail === null ? [] : [{ kind: "clipped-text", element: describe(element), detail }]
  })

/** Text smaller than the house allows. */
export const findSmallText = (texts: readonly ShownText[], { textPixels }: LayoutRules): readonly LayoutFault[] =>
  texts.flatMap(({ element }) => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    if (size >= textPixels - 0.01 || element.closest(MARKS.mayBeSmall) !== null) return []
    return [{ kind: "small-text", element: describe(element), detail: `${size} px` }]
  })

/** Every piece of text that a reader may see. */
export const shownTexts = (): readonly ShownText[] => {
  const found: { node: Text; element: Element }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node.parentElement
    if (!(node instanceof Text) || element === null || node.data.trim() === "") continue
    if (element.closest("script, style, noscript, template, option") === null && isShown(element))
      found.push({ node, element })
  }
  return found
}

const ellipsis = (element: Element): string | null => {
  const { textOverflow, overflowX } = getComputedStyle(element)
  if (textOverflow === "clip" || overflowX === "visible" || element.scrollWidth <= element.clientWidth + SIDE_SLACK)
    return null
  return `an ellipsis hides ${element.scrollWidth - element.clientWidth} px`
}

/** Follows each line of the text outwards: a frame that hides cuts it, a frame that scrolls lets the reader come to it. */
const cut = (node: Text, element: Element): string | null => {
  const range = document.createRange()
  range.selectNodeContents(node)
  const slack = LINE_SLACK * Number.parseFloat(getComputedStyle(element).fontSize)
  const frames = framesOf(element, true)
  for (const line of range.getClientRects()) {
    if (widthOf(line) < 1 || heightOf(line) < 1) continue
    const detail = cutLine(line, frames, slack)
    if (detail !== null) return detail
  }
  return null
}

const cutLine = (line: Box, frames: ReturnType<typeof framesOf>, slack: number): string | null => {
  let { left, top, right, bottom } = line
  for (const { element, box, x, y } of frames) {
    const sideways = Math.max(box.left - left, right - box.right)
    const upright = Math.max(box.top - top, bottom - box.bottom)
    if (x === "hides" && sideways > SIDE_SLACK)
      return `${describe(element)} cuts ${Math.round(sideways)} px off its side`
    if (y === "hides" && upright > slack) return `${describe(element)} cuts ${Math.round(upright)} px off its height`
    if (x === "scrolls") [left, right] = [Math.max(left, box.left), Math.min(right, box.right)]
    if (y === "scrolls") [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)]
    if (right - left < 1 || bottom - top < 1) return null // scrolled away: the reader can bring it back
  }
  return outsidePage({ left, top, right, bottom }, slack)
}

const outsidePage = (line: Box, slack: number): string | null => {
  const page = document.scrollingElement ?? document.documentElement
  const view = windowBox()
  const scrollsDown = page.scrollHeight > page.clientHeight && getComputedStyle(page).overflowY !== "hidden"
  if (line.left < -SIDE_SLACK || line.right > view.right + SIDE_SLACK) return "outside the window's side"
  if (line.top + window.scrollY < -slack) return "above the page"
  if (!scrollsDown && line.bottom > view.bottom + slack) return "below a page that does not scroll"
  return null
}
