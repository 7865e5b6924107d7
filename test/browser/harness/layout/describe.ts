const MOST_TEXT = 40

/** An element as a person would point at it: tag, id or test id or first class, and how its text begins. */
export const describe = (element: Element): string => {
  const testId = element.getAttribute("data-testid")
  const [firstClass] = element.classList
  const name = element.id ? `#${element.id}` : testId ? `[data-testid=${testId}]` : firstClass ? `.${firstClass}` : ""
  const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim()
  const said = words.length > MOST_TEXT ? `${words.slice(0, MOST_TEXT)}…` : words
  return `${element.tagName.toLowerCase()}${name} “${said}”`
}
