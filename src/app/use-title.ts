import { useEffect } from "react"
import { inLanguage, type LocalText } from "../domain/local-text.ts"
import type { Scene } from "../layers/scene.ts"
import type { Say } from "../text/say.ts"
import type { View } from "../view/view.ts"

const pageName = (view: View, scene: Scene, say: Say): LocalText | string | null => {
  const { page } = view
  switch (page.kind) {
    case "belt":
    case "tour":
    case "plan":
    case "print":
      return scene.index.belts.get(page.belt)?.name ?? say("belt.not-found")
    case "site":
      return scene.index.sites.get(page.site)?.name ?? say("site.not-found")
    case "brand":
      return scene.index.brands.get(page.brand)?.name ?? say("brands.unnamed")
    case "brands":
      return say("brands.title")
    case "search":
      return say("search.label")
    case "about":
      return say("about.title")
    case "desk":
      return say(`desk.${page.desk}`)
    case "problems":
      return say("problems.title")
    case "home":
      return null
  }
}

/** Keeps the window's title equal to the page. */
export const useTitle = (view: View, scene: Scene | null, say: Say): void => {
  useEffect(() => {
    if (scene === null) {
      document.title = say("app.name")
      return
    }
    const city = inLanguage(scene.atlas.title, view.language)
    const name = pageName(view, scene, say)
    const page = name === null || typeof name === "string" ? name : inLanguage(name, view.language)
    document.title = page === null ? `${city} · ${say("app.name")}` : say("app.page-title", { page, city })
  }, [view, scene, say])
}
