import { useCallback, useEffect, useMemo } from "react"
import { createPortal } from "react-dom"
import type { Scores } from "../domain/finding.ts"
import type { CityReader } from "../panels/kit/reader.ts"
import { WallShell } from "../surfaces/wall/wall-shell.tsx"
import enWall from "../text/en/wall.json?url"
import { sayIn } from "../text/say.ts"
import { withWallWords } from "../text/wall-words.ts"
import zhWall from "../text/zh/wall.json?url"
import { openStandards } from "../worker/standards-wire.ts"
import { openHallContent } from "./hall-content.ts"
import { hallRenewal } from "./hall-renewal.ts"
import { useBook, type WordFiles } from "./use-book.ts"
import type { ViewStore } from "./view-store.ts"

const WORDS: WordFiles = { zh: [zhWall], en: [enWall] }

/** A wall's display beside the map of a city, wired to the view; `stands` is called once there is one. */
export const wallHall =
  (store: ViewStore, stands: () => void) =>
  ({ reader }: { readonly reader: CityReader }) => {
    const { atlas, view } = reader
    const { book } = useBook(WORDS, view.language)
    const say = useMemo(() => (book === null ? null : withWallWords(book, sayIn(view.language))), [book, view.language])
    // Content is put in at a touch screen's maintenance page; a wall only follows.
    const { renew, whenDue } = useMemo(
      () =>
        hallRenewal(
          atlas.id,
          openHallContent(atlas, () => ""),
        ),
      [atlas],
    )
    const score = useCallback(
      async (on: string): Promise<Scores> => {
        const standards = openStandards(atlas, null)
        return standards.score(on).finally(standards.close)
      },
      [atlas],
    )
    const ready = say !== null
    useEffect(() => {
      if (ready) stands()
    }, [ready])
    if (say === null) return null
    return createPortal(
      <WallShell
        reader={reader}
        say={say}
        score={score}
        show={(page) => store.replace({ ...store.view(), page, camera: null })}
        renew={renew}
        whenDue={whenDue}
      />,
      document.body,
    )
  }
