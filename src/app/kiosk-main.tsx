import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { say } from "../text/say.ts"
import { App } from "./app.tsx"
import { fetchCityList } from "./city-list.ts"
import { Failure } from "./failure.tsx"
import { readGlyphs } from "./glyphs.ts"
import "./look.css"
import "./hall-look.css"
import { kioskHall } from "./kiosk-hall.tsx"
import { allowOnlyOwnScripts } from "./trusted-types.ts"
import { openViewStore } from "./view-store.ts"
import { readWords } from "./words.ts"

allowOnlyOwnScripts()
import("../map/belt-map.ts").catch(() => undefined)

const open = async (): Promise<void> => {
  const house = document.getElementById("app")
  if (house === null) return
  const root = createRoot(house)
  const [cities] = await Promise.all([fetchCityList(), readWords("zh"), readGlyphs()])
  const [first] = cities ?? []
  if (cities === null || first === undefined) {
    root.render(<Failure language="zh" words={say("zh", "failure.no-index")} home={null} />)
    return
  }
  const store = openViewStore(first.id)
  root.render(
    <StrictMode>
      <App store={store} cities={cities} hall={kioskHall(store)} />
    </StrictMode>,
  )
}

open().catch((error: unknown) => {
  console.error(error)
  document.getElementById("not-read")?.removeAttribute("hidden")
})
