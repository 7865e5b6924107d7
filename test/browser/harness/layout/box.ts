/** A rectangle of the window, in CSS pixels. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export const intersect = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
})

export const widthOf = (box: Box): number => Math.max(0, box.right - box.left)
export const heightOf = (box: Box): number => Math.max(0, box.bottom - box.top)
export const areaOf = (box: Box): number => widthOf(box) * heightOf(box)

export const windowBox = (): Box => ({
  left: 0,
  top: 0,
  right: document.documentElement.clientWidth,
  bottom: document.documentElement.clientHeight,
})

/** What overflow hides or scrolls on an axis, seen from inside. */
export type Edge = "open" | "hides" | "scrolls"

export type Frame = { readonly element: Element; readonly box: Box; readonly x: Edge; readonly y: Edge }

const edge = (overflow: string): Edge =>
  overflow === "visible" ? "open" : overflow === "auto" || overflow === "scroll" ? "scrolls" : "hides"

/** The ancestors that hide or scroll what overflows them, innermost first; those a positioned element escapes are left out. */
export const framesOf = (element: Element, withSelf: boolean): readonly Frame[] => {
  const frames: Frame[] = []
  let escaping: "no" | "absolute" | "fixed" = "no"
  for (let at: Element | null = element; at !== null && at !== document.documentElement; at = at.parentElement) {
    const style = getComputedStyle(at)
    const holds = style.transform !== "none" || style.filter !== "none" || style.contain.includes("paint")
    if (at !== element) {
      if (escaping === "fixed" && !holds) continue
      if (escaping === "absolute" && style.position === "static" && !holds) continue
      escaping = "no"
    }
    if ((at !== element || withSelf) && at !== document.body && style.display !== "inline") {
      const [x, y] = [edge(style.overflowX), edge(style.overflowY)]
      if (x !== "open" || y !== "open") frames.push({ element: at, box: at.getBoundingClientRect(), x, y })
    }
    if (style.position === "fixed") escaping = "fixed"
    else if (style.position === "absolute") escaping = "absolute"
  }
  return frames
}

/** What of an element's box can be seen now, after every frame around it and the window. */
export const visibleBox = (element: Element): Box => {
  let box: Box = element.getBoundingClientRect()
  for (const frame of framesOf(element, false)) {
    box = intersect(box, {
      left: frame.x === "open" ? Number.NEGATIVE_INFINITY : frame.box.left,
      right: frame.x === "open" ? Number.POSITIVE_INFINITY : frame.box.right,
      top: frame.y === "open" ? Number.NEGATIVE_INFINITY : frame.box.top,
      bottom: frame.y === "open" ? Number.POSITIVE_INFINITY : frame.box.bottom,
    })
  }
  return intersect(box, windowBox())
}

/** A link such as “skip to content” stands outside the window, where nobody can scroll, until a keyboard comes to it. */
const waitsForFocus = (element: Element): boolean => {
  const box = element.closest("a, button")?.getBoundingClientRect()
  return box !== undefined && (box.right + window.scrollX <= 0 || box.bottom + window.scrollY <= 0)
}

/** True for what a reader may see: laid out, not hidden, not transparent, not put aside for screen readers only. */
export const isShown = (element: Element): boolean => {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }))
    return false
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at)
    if (style.clipPath === "inset(50%)" || style.clip === "rect(0px, 0px, 0px, 0px)") return false
    if (style.position === "absolute" && style.overflow === "hidden" && at.clientWidth <= 1 && at.clientHeight <= 1)
      return false
  }
  return element.closest("[inert]") === null && !waitsForFocus(element)
}
