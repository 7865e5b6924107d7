import { useEffect, useMemo, useState } from "react"
import { fetchedLater } from "../panels/kit/fetched-later.tsx"
import { say } from "../text/say.ts"
import type { ListedCity } from "../view/city-list.ts"
import type { Send } from "../view/intent.ts"
import type { View } from "../view/view.ts"
import { CityRoom, type Hall } from "./city-room.tsx"
import { PanelGuard } from "./panel-guard.tsx"
import { useSystemDark } from "./use-screen.ts"
import { useView, type ViewStore } from "./view-store.ts"
import { readWords } from "./words.ts"

const UnknownCity = fetchedLater(async () => (await import("./unknown-city.tsx")).UnknownCity)

/** The view once its language's words have been read; the one before it until then. */
const useSpoken = (asked: View, send: Send): View => {
  const [spoken, setSpoken] = useState(asked.language)
  useEffect(() => {
    let wanted = true
    readWords(asked.language)
      .then(() => wanted && setSpoken(asked.language))
      .catch(() => wanted && send({ kind: "speak", language: spoken }))
    return () => {
      wanted = false
    }
  }, [asked.language, send, spoken])
  return useMemo(() => (spoken === asked.language ? asked : { ...asked, language: spoken }), [asked, spoken])
}

type AppProps = {
  readonly store: ViewStore
  readonly cities: readonly ListedCity[]
  /** What a hall's screen lays around the pages. */
  readonly hall?: Hall | undefined
}

/** The page: the city that the view asks for, in its language and theme. */
export const App = ({ store, cities, hall }: AppProps) => {
  const asked = useView(store)
  const view = useSpoken(asked, store.send)
  const systemDark = useSystemDark()
  const dark = view.theme === "auto" ? systemDark : view.theme === "dark"
  useEffect(() => {
    document.documentElement.lang = view.language === "zh" ? "zh-CN" : "en"
    document.documentElement.dataset["theme"] = dark ? "dark" : "light"
  }, [view.language, dark])
  const city = cities.find((one) => one.id === view.atlas)
  if (city === undefined)
    return (
      <PanelGuard
        words={say(view.language, "failure.panel")}
        again={say(view.language, "failure.again")}
        resetKey={view.atlas}
      >
        <UnknownCity language={view.language} id={view.atlas} cities={cities} />
      </PanelGuard>
    )
  return <CityRoom view={view} send={store.send} city={city} cities={cities} dark={dark} hall={hall} />
}
