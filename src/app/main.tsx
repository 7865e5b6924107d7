import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app.tsx"
import { fetchCityList } from "./city-list.ts"
import { Failure } from "./failure.tsx"
import { readGlyphs } from "./glyphs.ts"
import "./look.css"
import { say } from "../text/say.ts"
import { allowOnlyOwnScripts } from "./trusted-types.ts"
import { openViewStore } from "./view-store.ts"
import { readWords } from "./words.ts"

allowOnlyOwnScripts()

// The map's script is by far the largest: asked for at once, awaited where the map is made.
import("../map/belt-map.ts").catch(() => undefined)

const open = async (): Promise<void> => {
  const house = document.getElementById("app")
  if (house === null) return
  const root = createRoot(house)
  const language = location.hash.startsWith("#/en") ? "en" : "zh"
  const [cities] = await Promise.all([fetchCityList(), readWords(language), readGlyphs()])
  const [first] = cities ?? []
  if (cities === null || first === undefined) {
    root.render(<Failure language={language} words={say(language, "failure.no-index")} home={null} />)
    return
  }
  const store = openViewStore(first.id)
  // A hall's screen opens the page with `?screen=kiosk` or `wall` and lays its own manners around it.
  const [, screen] = /[?&]screen=(kiosk|wall)\b/.exec(location.search) ?? []
  const hall = screen && (await (await import("./hall-of.ts")).hallOf(screen, store))
  root.render(
    <StrictMode>
      <App store={store} cities={cities} hall={hall || undefined} />
    </StrictMode>,
  )
}

open().catch((error: unknown) => {
  console.error(error)
  document.getElementById("not-read")?.removeAttribute("hidden")
})
