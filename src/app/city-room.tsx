import { type ComponentType, useCallback, useEffect, useMemo, useRef, useState } from "react"
import { inLanguage } from "../domain/local-text.ts"
import { NO_FOCUS } from "../layers/focus.ts"
import { DARK, LIGHT } from "../layers/palette.ts"
import type { Scene } from "../layers/scene.ts"
import { fetchedLater } from "../panels/kit/fetched-later.tsx"
import { Glyph } from "../panels/kit/glyph.tsx"
import { pagesBehind } from "../panels/kit/pages-behind.ts"
import type { CityReader, Reader } from "../panels/kit/reader.ts"
import { TopBar } from "../panels/top-bar.tsx"
import { TourSurface } from "../surfaces/tour/tour-surface.tsx"
import { sayIn } from "../text/say.ts"
import type { ListedCity } from "../view/city-list.ts"
import type { Send } from "../view/intent.ts"
import { NO_SEARCH, type Page, type View } from "../view/view.ts"
import styles from "./app.module.css"
import { CityFooter } from "./city-footer.tsx"
import { folderOf } from "./city-list.ts"
import { Failure } from "./failure.tsx"
import { MapRoom } from "./map-room.tsx"
import { Opening } from "./opening.tsx"
import type { Overlay } from "./overlay.ts"
import { PageScroll } from "./page-scroll.tsx"
import { PanelGuard } from "./panel-guard.tsx"
import { useAnswer } from "./use-answer.ts"
import { useChosenKit } from "./use-chosen.ts"
import { useCity } from "./use-city.ts"
import type { Guide, GuidePage } from "./use-guide.ts"
import { useBase, usePicture } from "./use-picture.ts"
import { useCovered } from "./use-screen.ts"
import { useSettled } from "./use-settled.ts"
import { useSheet } from "./use-sheet.ts"
import { useTitle } from "./use-title.ts"
import { unreadFiles, useToldProblems } from "./use-told-problems.ts"

const DeskRoom = fetchedLater(async () => (await import("./desk-room.tsx")).DeskRoom)
const GuideKeeper = fetchedLater(async () => (await import("./guide-keeper.tsx")).GuideKeeper)
const OfflineKeeper = fetchedLater(async () => (await import("./offline-keeper.tsx")).OfflineKeeper)
const PrintRoom = fetchedLater(async () => (await import("../surfaces/print/print-room.tsx")).PrintRoom)
const ProblemsPage = fetchedLater(async () => (await import("../panels/problems-page.tsx")).ProblemsPage)

const TYPING_PAUSE_MS = 250
const SEARCH_PAGE: Page = { kind: "search", search: NO_SEARCH }

const isGuided = (page: Page): page is GuidePage => "stop" in page || "wish" in page

/** What a hall's screen lays around the pages of a city. */
export type Hall = ComponentType<{
  readonly reader: CityReader
  readonly city: ListedCity
  readonly scene: Scene
  /** Keeps what the map draws for it. */
  readonly keep: (overlay: Overlay | null) => void
}>

type CityRoomProps = {
  readonly view: View
  readonly send: Send
  readonly city: ListedCity
  readonly cities: readonly ListedCity[]
  readonly dark: boolean
  readonly hall: Hall | undefined
}

/** One city: its map, which lives as long as the city is open, and the panel beside or above it. */
export const CityRoom = ({ view, send, city: listed, cities, dark, hall: Hall }: CityRoomProps) => {
  const [drawn, setDrawn] = useState<Scene | null>(null)
  const city = useCity(listed, drawn)
  const scene = city.kind === "open" ? city.scene : null
  const settled = scene !== null && drawn === scene
  const [hovered, setHovered] = useState<string | null>(null)
  const sheet = useSheet()
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  const room = useRef<HTMLElement>(null)
  const column = useRef<HTMLDivElement>(null)
  const covered = useCovered(room, column)

  const { page, language } = view
  const say = useMemo(() => sayIn(language), [language])
  const searched = useAnswer(city, page, say)
  const { answer } = searched
  const found = useSettled(answer.sites, TYPING_PAUSE_MS)
  // A letter typed is no other page: the map follows when the typing pauses.
  const [guide, keepGuide] = useState<Guide | null>(null)
  const [desk, keepDesk] = useState<Overlay | null>(null)
  const overlay = guide ?? desk
  const framed = page.kind === "search" ? SEARCH_PAGE : (overlay?.about ?? page)
  const kit = useChosenKit(page, hovered)
  const focus = useMemo(
    () => (scene === null ? NO_FOCUS : (kit?.focusOf(framed, scene, found) ?? NO_FOCUS)),
    [scene, kit, framed, found],
  )
  const base = useBase(listed)
  const palette = dark ? DARK : LIGHT
  const picture = usePicture({ view, city: listed, base, scene, focus, hovered, palette, covered, overlay, kit })

  const reader: Reader = useMemo(
    () => ({ view, say, send, text: (text) => inLanguage(text, view.language), point: setHovered }),
    [view, say, send],
  )
  const problems = city.kind === "opening" ? null : city.problems
  const unread = useMemo(() => unreadFiles(problems ?? []), [problems])
  const cityReader: CityReader | null = useMemo(
    () =>
      scene === null
        ? null
        : {
            ...reader,
            atlas: scene.atlas,
            index: scene.index,
            unread,
            fileUrl: (file) => new URL(file, folderOf(listed)).href,
            district: (name) => reader.text(scene.index.districtNames.get(name) ?? { zh: name }),
          },
    [reader, scene, listed, unread],
  )
  const told = useToldProblems(problems, language, scene)
  useTitle(view, scene, say)
  const skipToPage = useCallback(() => column.current?.querySelector<HTMLElement>("[data-page]")?.focus(), [])
  const settle = useCallback(() => setDrawn(scene), [scene])
  // A site chosen on the map of a phone must not stay hidden behind a folded sheet.
  const { set } = sheet
  // A letter typed, another stop, wish or question turn no page.
  const pageKey = JSON.stringify({ ...page, search: undefined, stop: undefined, wish: undefined, ask: undefined })
  useEffect(() => {
    if (pageKey !== "") set("half")
  }, [pageKey, set])

  return (
    <div className={styles["house"]} data-desk={page.kind === "desk"} data-house>
      <button type="button" className={styles["skip"]} onClick={skipToPage}>
        {say("app.skip-to-content")}
      </button>
      <main
        ref={column}
        className={styles["column"]}
        data-height={sheet.height}
        data-dragging={sheet.dragging}
        data-guided={page.kind === "tour"}
        style={sheet.dragged === null ? undefined : { height: `${sheet.dragged * 100}%` }}
        aria-label={say("app.panel")}
      >
        <button
          type="button"
          className={styles["handle"]}
          aria-label={say(sheet.height === "full" ? "app.sheet-shrink" : "app.sheet-grow")}
          {...sheet.handle}
        >
          <Glyph name={sheet.height === "full" ? "down" : "up"} />
        </button>
        <TopBar reader={reader} fictional={listed.fictional} dark={dark} />
        {settled && <OfflineKeeper atlas={listed.id} language={language} />}
        {city.kind === "open" && told.errors > 0 && page.kind !== "problems" && (
          <p className={styles["notice"]} role="status">
            {say("problems.partial", { count: told.errors })}
            <button type="button" className={styles["plain"]} onClick={() => send({ kind: "open-problems" })}>
              {say("problems.see")}
            </button>
          </p>
        )}
        <PageScroll pageKey={`${listed.id} ${pageKey}`}>
          {page.kind !== "home" && (
            <button
              type="button"
              className={styles["back"]}
              onClick={() => (pagesBehind() > 0 ? history.back() : send({ kind: "go-home" }))}
            >
              <Glyph name="back" /> {say("app.back")}
            </button>
          )}
          <PanelGuard words={say("failure.panel")} again={say("failure.again")} resetKey={pageKey}>
            {city.kind === "opening" && <Opening say={say} done={city.done} file={city.file} />}
            {city.kind === "refused" && problems?.length === 0 && (
              <Failure language={language} words={say("failure.worker")} home={null} />
            )}
            {city.kind === "refused" && told.problems.length > 0 && (
              <ProblemsPage
                reader={reader}
                title={say("problems.refused-title")}
                lead={say("problems.refused-help")}
                problems={told.problems}
              />
            )}
            {scene !== null && cityReader !== null && page.kind === "desk" && (
              <DeskRoom reader={cityReader} city={listed} scene={scene} page={page} keep={keepDesk} />
            )}
            {cityReader !== null && page.kind !== "desk" && (
              <TourSurface
                reader={cityReader}
                settled={settled}
                others={cities.filter((one) => one.id !== listed.id)}
                answer={answer}
                searchState={searched.state}
                guide={guide?.page ?? null}
                guideUnavailable={guide?.unavailable ?? false}
                foot={foot}
                problems={told.problems}
                problemCount={problems?.length ?? 0}
                baseAttribution={listed.streets?.attribution ?? []}
              />
            )}
            {scene !== null && isGuided(page) && (
              <GuideKeeper city={listed} scene={scene} view={{ ...view, page }} send={send} keep={keepGuide} />
            )}
            {cityReader !== null && page.kind === "print" && guide?.page != null && (
              <PrintRoom reader={cityReader} guide={guide.page} page={page} baseLayers={listed.baseLayers} />
            )}
          </PanelGuard>
          {scene !== null && <CityFooter say={say} footer={scene.atlas.footer} language={language} />}
        </PageScroll>
        <div ref={setFoot} />
      </main>
      {scene !== null && cityReader !== null && Hall !== undefined && (
        <Hall reader={cityReader} city={listed} scene={scene} keep={keepDesk} />
      )}
      <MapRoom
        room={room}
        reader={reader}
        cityReader={cityReader}
        city={listed}
        scene={scene}
        picture={picture}
        hover={setHovered}
        settled={settle}
        overlay={overlay}
      />
    </div>
  )
}
