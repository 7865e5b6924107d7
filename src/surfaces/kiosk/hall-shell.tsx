import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { qrCode } from "../../export/qr.ts"
import { pagesBehind } from "../../panels/kit/pages-behind.ts"
import type { CityReader } from "../../panels/kit/reader.ts"
import type { SayKiosk } from "../../text/kiosk-words.ts"
import type { Page } from "../../view/view.ts"
import { AttractCard } from "./attract-card.tsx"
import { type AttractScene, attractScenes, sceneAt, sceneMs } from "./attract-scenes.ts"
import { ClosedScreen } from "./closed-screen.tsx"
import { type Comfort, HallBar, USUAL_COMFORT } from "./hall-bar.tsx"
import { IdleDialog } from "./idle-dialog.tsx"
import { Keyboard } from "./keyboard.tsx"
import styles from "./kiosk.module.css"
import { Service } from "./service.tsx"
import { useCorner } from "./use-corner.ts"
import { useHall } from "./use-hall.ts"
import { useHallClock } from "./use-hall-clock.ts"
import { useHallManners } from "./use-hall-manners.ts"
import { useHallRecord } from "./use-hall-record.ts"
import { useLongPress } from "./use-long-press.ts"
import { useRemote } from "./use-remote.ts"

type HallShellProps = {
  readonly reader: CityReader
  readonly say: SayKiosk
  /** Shows a page without leaving a trace for Back. */
  readonly show: (page: Page) => void
  /** Puts everything back to how the first visitor of the day found it. */
  readonly startAgain: () => void
  /** The program's version, for the staff. */
  readonly version: string
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

const useComfort = () => {
  const [comfort, setComfort] = useState<Comfort>(USUAL_COMFORT)
  useEffect(() => {
    const { dataset } = document.documentElement
    for (const what of ["large", "contrast", "low"] as const) {
      if (comfort[what]) dataset[what] = "true"
      else delete dataset[what]
    }
    // What is drawn by size reads the root's size when the window says it has changed.
    dispatchEvent(new Event("resize"))
  }, [comfort])
  return { comfort, setComfort }
}

const OutsideLink = ({
  say,
  address,
  close,
}: {
  readonly say: SayKiosk
  readonly address: string
  readonly close: () => void
}) => {
  const code = useMemo(() => qrCode(address), [address])
  return (
    <div className={styles["veil"]}>
      <div className={styles["dialog"]} role="dialog" aria-modal="true" aria-label={say("kiosk.scan")}>
        <h2>{say("kiosk.scan")}</h2>
        {code.kind === "made" && (
          <svg className={styles["code"]} viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={address}>
            <path d={code.path} />
          </svg>
        )}
        <p className={styles["small"]}>{address}</p>
        <div className={styles["choices"]}>
          <button type="button" className={styles["main"]} onClick={close}>
            {say("kiosk.close")}
          </button>
        </div>
      </div>
    </div>
  )
}

const WAKING_MS = 350 // the touch that wakes the screen must not press what lies beneath it

/** True for a moment after the attract loop was left; `woken` is called when that begins. */
const useWaking = (attracts: boolean, woken: () => void): boolean => {
  const [waking, setWaking] = useState(false)
  const before = useRef(attracts)
  const latest = useRef(woken)
  latest.current = woken
  useEffect(() => {
    if (before.current === attracts) return
    before.current = attracts
    if (attracts) return
    latest.current()
    setWaking(true)
    const over = setTimeout(() => setWaking(false), WAKING_MS)
    return () => clearTimeout(over)
  }, [attracts])
  return waking
}

/** A screen in a hall around the visitor's pages: it attracts, asks whether anybody is there, and starts again. */
export const HallShell = ({ reader, say, show, startAgain, version }: HallShellProps) => {
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
    reload: () => location.reload(),
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
  const minute = useHallClock(atlas.kiosk.hours, tell)
  useHallManners(useCallback((address: string) => setOutside(address), []))

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
  const waking = useWaking(attracts, () => shown.current({ kind: "home" }))
  return (
    <>
      {!attracts && !state.matches("closed") && (
        <HallBar say={say} comfort={comfort} change={setComfort} goHome={() => reader.send({ kind: "go-home" })} />
      )}
      {state.matches("guided") && (
        <button type="button" className={styles["guided"]} onClick={() => tell({ type: "END_GUIDE" })}>
          {say("kiosk.guiding")} · {say("kiosk.end-guiding")}
        </button>
      )}
      {(attracts || waking) && (
        <div className={styles["cover"]} data-waking={waking}>
          <AttractCard reader={reader} say={say} scene={scene} turn={turn} />
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
      {!attracts && <Keyboard say={say} />}
      {state.matches("closed") && <ClosedScreen say={say} turn={minute} open={() => tell({ type: "OPEN_HALL" })} />}
      {(asking || serving) && (
        <Service
          say={say}
          atlas={atlas}
          version={version}
          remembered={remembered}
          open={serving}
          enter={() => {
            setAsking(false)
            tell({ type: "SERVICE" })
          }}
          leave={() => {
            setAsking(false)
            tell({ type: "END_SERVICE" })
          }}
          closeHall={() => tell({ type: "CLOSE_HALL" })}
        />
      )}
      {outside !== null && <OutsideLink say={say} address={outside} close={() => setOutside(null)} />}
    </>
  )
}
