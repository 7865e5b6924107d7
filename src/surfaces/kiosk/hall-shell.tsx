import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { pagesBehind } from "../../panels/kit/pages-behind.ts"
import { PartGuard } from "../../panels/kit/part-guard.tsx"
import type { CityReader } from "../../panels/kit/reader.ts"
import type { SayKiosk } from "../../text/kiosk-words.ts"
import type { Page } from "../../view/view.ts"
import { AttractCard } from "./attract-card.tsx"
import { type AttractScene, attractScenes, sceneAt, sceneMs } from "./attract-scenes.ts"
import { ClosedScreen } from "./closed-screen.tsx"
import { HallBar, USUAL_COMFORT } from "./hall-bar.tsx"
import { IdleDialog } from "./idle-dialog.tsx"
import { Keyboard } from "./keyboard.tsx"
import styles from "./kiosk.module.css"
import type { ContentDoor } from "./new-content.ts"
import { OutsideLink } from "./outside-link.tsx"
import { Service } from "./service.tsx"
import { ServiceFailed } from "./service-failed.tsx"
import { useComfort } from "./use-comfort.ts"
import { useCorner } from "./use-corner.ts"
import { useHall } from "./use-hall.ts"
import { useHallClock } from "./use-hall-clock.ts"
import { useHallManners } from "./use-hall-manners.ts"
import { useHallRecord } from "./use-hall-record.ts"
import { useLongPress } from "./use-long-press.ts"
import { useRemote } from "./use-remote.ts"
import { useWaking } from "./use-waking.ts"

type HallShellProps = {
  readonly reader: CityReader
  readonly say: SayKiosk
  /** Shows a page without leaving a trace for Back. */
  readonly show: (page: Page) => void
  /** Puts everything back to how the first visitor of the day found it. */
  readonly startAgain: () => void
  /** The program's version, for the staff. */
  readonly version: string
  readonly content: ContentDoor
  /** Brings in whatever waits, and loads the page anew. */
  readonly renew: () => void
  /** Calls `due` whenever something waits for an empty hall; answers how to stop. */
  readonly whenDue: (due: () => void) => () => void
}

const pageOf = (scene: AttractScene): Page => {
  switch (scene.kind) {
    case "city":
      return { kind: "home" }
    case "belt":
      return { kind: "belt", belt: scene.belt.id }
    case "brand":
      return { kind: "brand", brand: scene.brand.id }
  }
}

const CITY: AttractScene = { kind: "city" }

/** A screen in a hall around the visitor's pages: it attracts, asks whether anybody is there, and starts again. */
export const HallShell = (props: HallShellProps) => {
  const { reader, say, show, startAgain, version, content, renew, whenDue } = props
  const { atlas, index } = reader
  const scenes = useMemo(() => attractScenes(atlas, index), [atlas, index])
  const times = useMemo(
    () => ({
      idleMs: atlas.kiosk.idleSeconds * 1000,
      warningMs: atlas.kiosk.warningSeconds * 1000,
      sceneMs: sceneMs(atlas.kiosk.attractSeconds, scenes.length),
    }),
    [atlas, scenes],
  )
  const { comfort, setComfort } = useComfort()
  const [outside, setOutside] = useState<string | null>(null)
  const deeds = {
    reset: () => {
      setComfort(USUAL_COMFORT)
      setOutside(null)
      setAsking(false)
      startAgain()
      queueMicrotask(() => tell({ type: "RESET_DONE" }))
    },
    reload: renew,
  }
  const { state, tell } = useHall(times, deeds)
  useRemote({
    back: () => (pagesBehind() > 0 ? history.back() : reader.send({ kind: "go-home" })),
    home: () => reader.send({ kind: "go-home" }),
    guide: () => tell({ type: state.matches("guided") ? "END_GUIDE" : "GUIDE" }),
    callBelt: (number) => {
      const called = atlas.belts.find(({ id }) => index.beltNumbers.get(id) === number)
      if (called !== undefined) reader.send({ kind: "open-belt", belt: called.id })
    },
    onTour: reader.view.page.kind === "tour",
  })
  const pageKind = reader.view.page.kind
  const due = useCallback(() => tell({ type: "RELOAD_DUE" }), [tell])
  useEffect(() => whenDue(due), [whenDue, due])
  const minute = useHallClock(atlas.kiosk.hours, tell)
  useHallManners(useCallback((address: string) => setOutside(address), []))

  const { publicAddress } = atlas
  // The address after "#" is the page: elsewhere it means the same.
  const handOff = publicAddress === null ? null : () => setOutside(new URL(location.hash, publicAddress).href)
  const attracts = state.matches("attract")
  const turn = state.context.scene
  const scene = useMemo(() => sceneAt(scenes, turn), [scenes, turn])
  const shown = useRef(show)
  shown.current = show
  useEffect(() => {
    if (attracts) shown.current(pageOf(scene))
  }, [attracts, scene])

  const remembered = useHallRecord(atlas.id, reader.view.page, state.matches("visiting") || state.matches("guided"))
  const [asking, setAsking] = useState(false)
  useCorner(() => setAsking(true))
  useLongPress("[data-seal]", () => tell({ type: "GUIDE" }))
  const serving = state.matches("service")
  const leaveService = (): void => {
    setAsking(false)
    tell({ type: "END_SERVICE" })
  }
  const waking = useWaking(attracts, () => shown.current({ kind: "home" }))
  return (
    <>
      {!attracts && !state.matches("closed") && (
        <HallBar
          say={say}
          comfort={comfort}
          change={setComfort}
          goHome={() => reader.send({ kind: "go-home" })}
          handOff={handOff}
        />
      )}
      {state.matches("guided") && (
        <button type="button" className={styles["guided"]} onClick={() => tell({ type: "END_GUIDE" })}>
          {say("kiosk.guiding")} · {say("kiosk.end-guiding")}
        </button>
      )}
      {(attracts || waking) && (
        <div className={styles["cover"]} data-waking={waking}>
          <PartGuard resetKey={turn} instead={<AttractCard reader={reader} say={say} scene={CITY} turn={turn} />}>
            <AttractCard reader={reader} say={say} scene={scene} turn={turn} />
          </PartGuard>
        </div>
      )}
      {state.matches({ visiting: "warning" }) && (
        <IdleDialog
          say={say}
          warningMs={times.warningMs}
          stay={() => tell({ type: "ACT" })}
          leave={() => tell({ type: "LEAVE" })}
        />
      )}
      {!attracts && (
        <PartGuard resetKey={pageKind} instead={null}>
          <Keyboard say={say} />
        </PartGuard>
      )}
      {state.matches("closed") && <ClosedScreen say={say} turn={minute} open={() => tell({ type: "OPEN_HALL" })} />}
      {(asking || serving) && (
        <PartGuard
          resetKey={String(serving)}
          instead={<ServiceFailed say={say} close={leaveService} reload={() => location.reload()} />}
        >
          <Service
            say={say}
            atlas={atlas}
            version={version}
            remembered={remembered}
            content={content}
            text={reader.text}
            due={due}
            open={serving}
            enter={() => {
              setAsking(false)
              tell({ type: "SERVICE" })
            }}
            leave={leaveService}
            closeHall={() => tell({ type: "CLOSE_HALL" })}
          />
        </PartGuard>
      )}
      {outside !== null && (
        <PartGuard resetKey={outside} instead={null}>
          <OutsideLink say={say} address={outside} close={() => setOutside(null)} />
        </PartGuard>
      )}
    </>
  )
}
