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

/** Whether Back should return to the view before this intent: a new page does, a nudge of the map or a letter typed does not. */
export const turnsPage = (before: View, after: View): boolean =>
  before.atlas !== after.atlas ||
  before.page.kind !== after.page.kind ||
  (before.page.kind !== "search" && JSON.stringify(before.page) !== JSON.stringify(after.page))
