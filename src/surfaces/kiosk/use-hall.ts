import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { type Actor, createActor, type SnapshotFrom } from "xstate"
import { type HallEvent, type HallTimes, kioskMachine } from "./kiosk-machine.ts"
import { makeTouchSense, type Touch } from "./touch-sense.ts"

type Hall = Actor<typeof kioskMachine>

/** What the machine asks of the page. */
export type HallDeeds = { readonly reset: () => void; readonly reload: () => void }

const KINDS: Readonly<Record<string, Touch["kind"]>> = {
  pointerdown: "down",
  pointermove: "move",
  pointerup: "up",
  pointercancel: "up",
}

/** Tells the hall of every touch and key; answers how to stop. Phases of the browser's own: nothing on the page can swallow them. */
const listenToVisitors = (hall: Hall): (() => void) => {
  const sense = makeTouchSense()
  const touched = (event: PointerEvent): void => {
    const kind = KINDS[event.type]
    // A mouse that is only there does not mean anybody is.
    if (kind === undefined || (kind === "move" && event.buttons === 0)) return
    const { pointerId: finger, clientX: x, clientY: y, timeStamp: atMs } = event
    if (sense.isVisitor({ kind, finger, x, y, atMs })) hall.send({ type: "ACT" })
  }
  const pressed = (): void => hall.send({ type: "ACT" })
  for (const kind of Object.keys(KINDS))
    addEventListener(kind as "pointerdown", touched, { capture: true, passive: true })
  addEventListener("keydown", pressed, { capture: true })
  addEventListener("wheel", pressed, { capture: true, passive: true })
  return () => {
    for (const kind of Object.keys(KINDS)) removeEventListener(kind as "pointerdown", touched, { capture: true })
    removeEventListener("keydown", pressed, { capture: true })
    removeEventListener("wheel", pressed, { capture: true })
  }
}

/** Tells the hall of every sound and film that plays. */
const listenToMedia = (hall: Hall): (() => void) => {
  const playing = new Set<EventTarget>()
  const began = ({ target }: Event): void => {
    if (target === null || playing.has(target)) return
    playing.add(target)
    hall.send({ type: "HOLD" })
  }
  const ended = ({ target }: Event): void => {
    if (target !== null && playing.delete(target)) hall.send({ type: "RELEASE" })
  }
  const ENDS = ["pause", "ended", "emptied", "error"] as const
  document.addEventListener("play", began, { capture: true })
  for (const end of ENDS) document.addEventListener(end, ended, { capture: true })
  // A sound whose page was left stops without a word.
  const swept = setInterval(() => {
    for (const one of playing) if (one instanceof Node && !one.isConnected) ended({ target: one } as unknown as Event)
  }, 2000)
  return () => {
    document.removeEventListener("play", began, { capture: true })
    for (const end of ENDS) document.removeEventListener(end, ended, { capture: true })
    clearInterval(swept)
  }
}

/** A hall's screen while the page lives: its state, and how to tell it something. */
export const useHall = (
  times: HallTimes,
  deeds: HallDeeds,
): { readonly state: SnapshotFrom<typeof kioskMachine>; readonly tell: (event: HallEvent) => void } => {
  const latest = useRef(deeds)
  latest.current = deeds
  const hall = useMemo(
    () =>
      createActor(
        kioskMachine.provide({
          actions: { reset: () => latest.current.reset(), reload: () => latest.current.reload() },
        }),
        { input: times },
      ),
    [times],
  )
  const [state, setState] = useState(() => hall.getSnapshot())
  useEffect(() => {
    const heard = hall.subscribe(setState)
    hall.start()
    setState(hall.getSnapshot())
    const [deafToVisitors, deafToMedia] = [listenToVisitors(hall), listenToMedia(hall)]
    return () => {
      deafToVisitors()
      deafToMedia()
      heard.unsubscribe()
      hall.stop()
    }
  }, [hall])
  const tell = useCallback((event: HallEvent) => hall.send(event), [hall])
  return useMemo(() => ({ state, tell }), [state, tell])
}
