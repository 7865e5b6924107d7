import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import type { LngLat } from "../domain/lng-lat.ts"
import type { VisitWish } from "../domain/visit-wish.ts"
import type { Scene } from "../layers/scene.ts"
import { type GuideState, type Pace, type Station, USUAL_PACE } from "../surfaces/tour/guide-state.ts"
import { withGuideWords } from "../text/guide-words.ts"
import { sayIn } from "../text/say.ts"
import type { ListedCity } from "../view/city-list.ts"
import type { Send } from "../view/intent.ts"
import type { Page, View } from "../view/view.ts"
import { wishFrom, wishText } from "../view/wish-link.ts"
import { GUIDE_WORDS } from "./guide-words.ts"
import { boundsOfVisit, drawingOfGuide, requestFor, rideTo, stationsNear, tourIn } from "./guide-work.ts"
import { localToday } from "./local-today.ts"
import type { Overlay } from "./overlay.ts"
import { useBook } from "./use-book.ts"
import { useGuideAnswer } from "./use-guide-answer.ts"
import { useReducedMotion } from "./use-reduced-motion.ts"

/** A guide as the page and the map need it; `page` null while its words are being fetched. */
export type Guide = Overlay & {
  readonly page: GuideState | null
  readonly unavailable: boolean
}

/** A page that wants a guide. */
export type GuidePage = Extract<Page, { readonly kind: "tour" | "plan" | "print" }>

/** A view of such a page. */
export type GuideView = View & { readonly page: GuidePage }

const NO_STATIONS: readonly Station[] = []

/** The words a guide says; null until they are there. */
const useGuideWords = (language: View["language"]) => {
  const { book, unavailable } = useBook(GUIDE_WORDS, language)
  const say = useMemo(() => (book === null ? null : withGuideWords(book, sayIn(language))), [book, language])
  return { say, unavailable }
}

const useStations = (city: ListedCity, scene: Scene, page: GuidePage): readonly Station[] => {
  const [stations, setStations] = useState(NO_STATIONS)
  const { kind, belt } = page
  useEffect(() => {
    if (kind !== "plan") return
    const around = (requestFor(scene, belt, null)?.sites ?? []).flatMap(({ position }) =>
      position.kind === "district-only" ? [] : [position.at],
    )
    stationsNear(city, around)
      .then(setStations)
      .catch(() => setStations(NO_STATIONS))
  }, [city, scene, kind, belt])
  return stations
}

/** What a guide to a belt asks, finds, shows and plays. */
export const useGuide = (city: ListedCity, scene: Scene, view: GuideView, send: Send): Guide => {
  const { page, language } = view
  const { belt } = page
  const [pace, setPace] = useState<Pace>(USUAL_PACE)
  const [picking, setPicking] = useState(false)
  const [arrivedAt, setArrivedAt] = useState("")
  const [today] = useState(localToday)
  const still = useReducedMotion() || pace.still
  const { say, unavailable } = useGuideWords(language)
  const stations = useStations(city, scene, page)

  // Paper without a wish is of the belt as it is reported.
  const wished = page.kind === "tour" || (page.kind === "print" && page.wish === "") ? null : page.wish
  const wish = useMemo(
    (): VisitWish | null => (wished === null ? null : wishFrom(wished, belt, today)),
    [wished, belt, today],
  )
  const { state, found, retry } = useGuideAnswer(city, scene, belt, wish)
  const answer = found?.answer ?? null

  // Where a page opens there is no ride; from card to card there is.
  const stop = page.kind === "tour" ? page.stop : 0
  const before = useRef({ belt, stop })
  const stepped = before.current.belt === belt && before.current.stop !== stop
  const settings = useRef({ speed: pace.speed, rides: false })
  settings.current = { speed: pace.speed, rides: stepped && !still }
  const journey = useMemo(() => {
    // A ride keeps the speed it set out with.
    const { speed, rides } = settings.current
    return answer?.kind !== "tour" ? null : rideTo(answer.tour, stop, speed, rides)
  }, [answer, stop])
  useEffect(() => {
    before.current = { belt, stop }
  }, [belt, stop])
  const arrived = journey === null || journey.milliseconds === 0 || arrivedAt === journey.ride.key

  const visited = useMemo(
    () => (answer?.kind === "visit" ? boundsOfVisit(answer.visit.tour, wish) : null),
    [answer, wish],
  )
  const drawing = useMemo(
    () => (answer === null || say === null ? null : drawingOfGuide(tourIn(answer), scene, wish, say("take.start"))),
    [answer, scene, wish, say],
  )
  const pick = useCallback(
    (at: LngLat): void => {
      setPicking(false)
      if (wish === null) return
      send({ kind: "open-plan", belt, wish: wishText({ ...wish, departure: { kind: "place", at } }) })
    },
    [wish, belt, send],
  )
  const { publicAddress } = scene.atlas
  const statePage = useMemo(
    (): GuideState | null =>
      say === null
        ? null
        : {
            say,
            state,
            answer,
            streetsUnread: found?.streetsUnread ?? false,
            hasStreets: (city.streets?.graph ?? null) !== null,
            walkOnDriveNetwork: found?.walkOnDriveNetwork ?? false,
            streetAttribution: city.streets?.attribution ?? [],
            wish,
            today,
            arrived,
            rideMs: journey?.milliseconds ?? 0,
            pace,
            setPace,
            picking,
            setPicking,
            stations,
            baseLayers: city.baseLayers,
            retry,
            publicLink: (hash) => (publicAddress === null ? null : new URL(hash, publicAddress).href),
          },
    [say, state, answer, found, city, wish, today, arrived, journey, pace, picking, stations, retry, publicAddress],
  )
  return useMemo(
    (): Guide => ({
      page: statePage,
      unavailable,
      drawing,
      ride: journey?.ride ?? null,
      still,
      picking: picking && page.kind === "plan",
      about: null,
      bounds: arrived ? visited : (journey?.bounds ?? null),
      arrive: setArrivedAt,
      pick,
    }),
    [statePage, unavailable, drawing, journey, still, picking, page.kind, arrived, visited, pick],
  )
}
