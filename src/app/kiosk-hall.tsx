import { useEffect, useMemo, useRef } from "react"
import { createPortal } from "react-dom"
import { version } from "../../package.json"
import type { CityReader } from "../panels/kit/reader.ts"
import { HallShell } from "../surfaces/kiosk/hall-shell.tsx"
import { sayRefusal } from "../text/content-words.ts"
import enContent from "../text/en/content-pack.json?url"
import enKiosk from "../text/en/kiosk.json?url"
import { withKioskWords } from "../text/kiosk-words.ts"
import { sayIn } from "../text/say.ts"
import zhContent from "../text/zh/content-pack.json?url"
import zhKiosk from "../text/zh/kiosk.json?url"
import { firstView } from "../view/view.ts"
import { openHallContent } from "./hall-content.ts"
import { hallRenewal } from "./hall-renewal.ts"
import { forgetPlaces } from "./page-scroll.tsx"
import { useBook, type WordFiles } from "./use-book.ts"
import type { ViewStore } from "./view-store.ts"

const WORDS: WordFiles = { zh: [zhKiosk, zhContent], en: [enKiosk, enContent] }

/** A hall's screen around the pages of a city, wired to the view; `stands` is called once there is one. */
export const kioskHall = (store: ViewStore, stands: () => void) => {
  const first = firstView(store.view().atlas)
  const startAgain = (): void => {
    // Escape closes whatever is open: a legend, a menu, paper.
    dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }))
    forgetPlaces()
    store.replace(first)
    document.querySelector("[data-page]")?.scrollTo(0, 0)
  }
  return ({ reader }: { readonly reader: CityReader }) => {
    const { language } = reader.view
    const { book } = useBook(WORDS, language)
    const say = useMemo(() => (book === null ? null : withKioskWords(book, sayIn(language))), [book, language])
    const { atlas } = reader
    const words = useRef(book)
    words.current = book
    const content = useMemo(
      () => openHallContent(atlas, (refusal) => sayRefusal(words.current ?? {}, refusal)),
      [atlas],
    )
    const { renew, whenDue } = useMemo(() => hallRenewal(atlas.id, content), [atlas, content])
    const ready = say !== null
    useEffect(() => {
      if (ready) stands()
    }, [ready])
    if (say === null) return null
    return createPortal(
      <HallShell
        reader={reader}
        say={say}
        show={(page) => store.replace({ ...store.view(), page, camera: null })}
        startAgain={startAgain}
        version={version}
        content={content.door}
        renew={renew}
        whenDue={whenDue}
      />,
      document.body,
    )
  }
}
