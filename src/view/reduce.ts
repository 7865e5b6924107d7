import { assertNever } from "../domain/assert-never.ts"
import type { Intent } from "./intent.ts"
import type { Page, View } from "./view.ts"

const turnTo = (view: View, page: Page): View => ({ ...view, page, camera: null })

/** The view after an intent. Pure; the same view comes back when nothing changes. */
export const reduce = (view: View, intent: Intent): View => {
  switch (intent.kind) {
    case "go-home":
      return turnTo(view, { kind: "home" })
    case "open-atlas":
      return { ...turnTo(view, { kind: "home" }), atlas: intent.atlas, extras: [] }
    case "open-belt":
      return turnTo(view, { kind: "belt", belt: intent.belt })
    case "open-site":
      return turnTo(view, { kind: "site", site: intent.site, belt: intent.belt })
    case "open-brands":
      return turnTo(view, { kind: "brands" })
    case "open-brand":
      return turnTo(view, { kind: "brand", brand: intent.brand })
    case "search":
      return { ...view, page: { kind: "search", search: intent.search } }
    case "open-about":
      return turnTo(view, { kind: "about" })
    case "open-problems":
      return turnTo(view, { kind: "problems" })
    case "open-tour":
      return turnTo(view, { kind: "tour", belt: intent.belt, stop: intent.stop })
    case "open-plan": {
      const page: Page = { kind: "plan", belt: intent.belt, wish: intent.wish }
      // A changed wish is no other page: the map stays where the reader moved it.
      return view.page.kind === "plan" && view.page.belt === intent.belt ? { ...view, page } : turnTo(view, page)
    }
    case "open-print":
      return turnTo(view, { kind: "print", belt: intent.belt, wish: intent.wish, paper: intent.paper })
    case "open-desk": {
      const page: Page = { ...intent, kind: "desk" }
      // Another question on one desk is no other page: the map stays where the planner moved it.
      return turnsPage(view, { ...view, page }) ? turnTo(view, page) : { ...view, page }
    }
    case "speak":
      return { ...view, language: intent.language }
    case "dress":
      return { ...view, theme: intent.theme }
    case "look-at":
      return { ...view, camera: intent.camera }
    case "frame-subject":
      return view.camera === null ? view : { ...view, camera: null }
    case "switch-extra":
      return {
        ...view,
        extras: view.extras.includes(intent.extra)
          ? view.extras.filter((extra) => extra !== intent.extra)
          : [...view.extras, intent.extra],
      }
    default:
      return assertNever(intent)
  }
}

// What changes within one page: letters of a search, the stop a guide is at, a wish, a paper, a planner's question.
// Each "@" at the head of a question opens something over the page, which Back closes again.
const subjectOf = (page: Page): unknown =>
  page.kind === "search"
    ? 0
    : page.kind === "desk"
      ? page.desk + page.part + page.ask.lastIndexOf("@")
      : "wish" in page || "stop" in page
        ? page.belt
        : page

/** Whether Back should return to the view before this intent: a new page does, a nudge of the map or a letter typed does not. */
export const turnsPage = (before: View, after: View): boolean =>
  before.atlas !== after.atlas ||
  before.page.kind !== after.page.kind ||
  JSON.stringify(subjectOf(before.page)) !== JSON.stringify(subjectOf(after.page))
