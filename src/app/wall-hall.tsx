import { type ComponentProps, useCallback, useEffect, useMemo, useState } from "react"
import { createPortal } from "react-dom"
import type { Scores } from "../domain/finding.ts"
import type { WallScene } from "../surfaces/wall/wall-scenes.ts"
import { WallShell } from "../surfaces/wall/wall-shell.tsx"
import { withCoverageWords } from "../text/coverage-words.ts"
import enCoverage from "../text/en/coverage.json?url"
import enWall from "../text/en/wall.json?url"
import { sayIn } from "../text/say.ts"
import { withWallWords } from "../text/wall-words.ts"
import zhCoverage from "../text/zh/coverage.json?url"
import zhWall from "../text/zh/wall.json?url"
import { openStandards } from "../worker/standards-wire.ts"
import type { Hall } from "./city-room.tsx"
import { openHallContent } from "./hall-content.ts"
import { hallRenewal } from "./hall-renewal.ts"
import { useBook, type WordFiles } from "./use-book.ts"
import { useWallOverlay } from "./use-wall-overlay.ts"
import type { ViewStore } from "./view-store.ts"
import { type ToldReach, WallReachKeeper } from "./wall-reach.tsx"

const FIRST: WallScene = { kind: "city" }
const WORDS: WordFiles = { zh: [zhWall, zhCoverage], en: [enWall, enCoverage] }

/** A wall's display beside the map of a city, wired to the view; `stands` is called once there is one. */
export const wallHall =
  (store: ViewStore, stands: () => void) =>
  ({ reader, city, scene, keep }: ComponentProps<Hall>) => {
    const { atlas, view } = reader
    const { book } = useBook(WORDS, view.language)
    const say = useMemo(() => (book === null ? null : withWallWords(book, sayIn(view.language))), [book, view.language])
    const sayCoverage = useMemo(
      () => (book === null ? null : withCoverageWords(book, sayIn(view.language))),
      [book, view.language],
    )
    const [told, setTold] = useState<ToldReach | null>(null)
    const [on, setOn] = useState<WallScene>(FIRST)
    const overlay = useWallOverlay(on, scene, view.language, say, told?.drawing ?? null)
    useEffect(() => keep(overlay), [keep, overlay])
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
      <>
        <WallShell
          reader={reader}
          say={say}
          score={score}
          reach={told?.reach ?? null}
          show={(page, now) => {
            setOn(now)
            store.replace({ ...store.view(), page, camera: null })
          }}
          renew={renew}
          whenDue={whenDue}
        />
        {sayCoverage !== null && scene.atlas.demand.length > 0 && (
          <WallReachKeeper city={city} scene={scene} reader={reader} say={sayCoverage} keep={setTold} />
        )}
      </>,
      document.body,
    )
  }
