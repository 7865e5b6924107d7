import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { createPortal } from "react-dom"
import type { Belt } from "../../domain/belt.ts"
import { type Itinerary, itineraryOf } from "../../export/itinerary.ts"
import { legTo } from "../../export/itinerary-legs.ts"
import { takeAlongOf } from "../../export/take-along-of.ts"
import styles from "../../panels/guide/guide.module.css"
import { PaceSettings } from "../../panels/guide/pace-settings.tsx"
import { PlayerBar } from "../../panels/guide/player-bar.tsx"
import { StopCard } from "../../panels/guide/stop-card.tsx"
import { Go } from "../../panels/kit/go.tsx"
import kit from "../../panels/kit/kit.module.css"
import type { CityReader } from "../../panels/kit/reader.ts"
import { useSwipe } from "../../panels/kit/use-swipe.ts"
import { ClosingCard, OpeningCard } from "./end-cards.tsx"
import type { GuideState } from "./guide-state.ts"
import { Navigate } from "./navigate.tsx"
import { showMsOf } from "./player/card-times.ts"
import { usePlayer } from "./player/use-player.ts"
import { usePlayerKeys } from "./player/use-player-keys.ts"

type GuidePageProps = {
  readonly reader: CityReader
  readonly guide: GuideState
  readonly belt: Belt
  /** 0 the opening card, one past the last stop the closing card. */
  readonly stop: number
  /** Below the scrolling page: where the player's bar stands. */
  readonly foot: HTMLElement | null
}

/** What is said to those who do not see the card turn. */
const announcement = (told: Itinerary, at: number, { say }: GuideState): string => {
  const stop = told.stops[at - 1]
  if (stop === undefined) return at === 0 ? `${told.title}, ${told.totals}` : say("tour.closing")
  const way = legTo(stop, told.legs)?.words ?? ""
  return say("tour.announce", { number: at, count: told.stops.length, name: stop.name, way })
}

/** The guide to a belt: opening card, stop by stop, closing card, and the player below. */
export const GuidePage = ({ reader, guide, belt, stop, foot }: GuidePageProps) => {
  const { send, view } = reader
  const { say, pace, setPace, arrived, rideMs } = guide
  const told = useMemo(() => {
    const taken = takeAlongOf(reader, guide, { kind: "tour" }, "")
    return taken === null ? null : itineraryOf(taken)
  }, [reader, guide])
  const count = told?.stops.length ?? 0
  const at = Math.min(stop, count + 1)
  const card = useRef<HTMLDivElement>(null)

  const turnTo = useCallback(
    (to: number): void => {
      if (to >= 0 && to <= count + 1) send({ kind: "open-tour", belt: belt.id, stop: to })
    },
    [send, belt.id, count],
  )
  // A long card is read longer; what is on it is known once it is drawn.
  const [characters, setCharacters] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew with every card.
  useEffect(() => {
    setCharacters(card.current?.querySelector("header")?.textContent?.length ?? 0)
    card.current?.closest("[data-page]")?.scrollTo({ top: 0 })
  }, [at, told])
  const player = usePlayer({
    stop: at,
    lastStop: count,
    showMs: showMsOf(characters),
    rideMs,
    speed: pace.speed,
    loop: pace.loop,
    arrived,
    away: view.camera !== null,
    turnTo,
  })
  const { tell, playing } = player
  const toggle = (): void => tell({ type: playing ? "PAUSE" : "PLAY" })
  usePlayerKeys({
    toggle,
    previous: () => turnTo(at - 1),
    next: () => turnTo(at + 1),
    toStop: (number) => number >= 1 && number <= count && turnTo(number),
    toOpening: () => turnTo(0),
    toClosing: () => turnTo(count + 1),
  })
  const swipe = useSwipe((direction) => turnTo(at - direction))
  const sound = useCallback((heard: boolean): void => tell({ type: heard ? "SOUND_STARTED" : "SOUND_ENDED" }), [tell])
  if (told === null)
    return guide.state === "failed" ? (
      <div className={styles["note"]} role="alert">
        <p>{say("tour.failed")}</p>
        <p className={kit["actions"]}>
          <button type="button" className={kit["action"]} onClick={guide.retry}>
            {say("tour.retry")}
          </button>
          <Go reader={reader} to={{ kind: "open-belt", belt: belt.id }} className={kit["action"]}>
            {say("tour.to-belt")}
          </Go>
        </p>
      </div>
    ) : (
      <p className={styles["note"]}>{say("tour.working")}</p>
    )

  const here = told.stops[at - 1]
  const site = here === undefined ? undefined : reader.index.sites.get(here.id)
  const legHere = here === undefined ? null : legTo(here, told.legs)
  const next = told.stops[at]
  const legOn = next === undefined ? null : legTo(next, told.legs)
  return (
    <>
      <p className={styles["unseen"]} role="status" aria-live="polite">
        {announcement(told, at, guide)}
      </p>
      {view.camera !== null && (
        <div className={styles["away"]}>
          <span>{say(player.away ? "tour.away" : "tour.moved")}</span>
          <button type="button" className={kit["action"]} onClick={() => send({ kind: "frame-subject" })}>
            {say("tour.come-back")}
          </button>
        </div>
      )}
      <div ref={card} className={styles["card"]} {...swipe}>
        {at === 0 && (
          <OpeningCard reader={reader} guide={guide} belt={belt} told={told} begin={() => tell({ type: "PLAY" })} />
        )}
        {site !== undefined && (
          <StopCard
            reader={reader}
            say={say}
            belt={belt}
            site={site}
            number={at}
            count={count}
            wayHere={legHere?.words ?? null}
            wayOn={next === undefined || legOn === null ? null : { name: next.name, words: legOn.words }}
            sound={sound}
          />
        )}
        {site !== undefined && <Navigate reader={reader} say={say} site={site} />}
        {at > count && count > 0 && <ClosingCard reader={reader} guide={guide} belt={belt} told={told} />}
      </div>
      {count > 0 && (
        <>
          <PaceSettings say={say} pace={pace} setPace={setPace} />
          {foot !== null &&
            createPortal(
              <PlayerBar
                say={say}
                stops={told.stops.map(({ number, name }) => ({ number, name }))}
                at={at}
                playing={playing}
                toggle={toggle}
                turnTo={turnTo}
              />,
              foot,
            )}
        </>
      )}
    </>
  )
}
