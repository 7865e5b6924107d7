import { useCallback, useEffect, useRef, useState } from "react"
import { type Actor, createActor } from "xstate"
import { cardAfter, type PlayerEvent, playerMachine } from "./player-machine.ts"

type PlayerProps = {
  readonly stop: number
  readonly lastStop: number
  readonly showMs: number
  readonly rideMs: number
  readonly speed: number
  readonly loop: boolean
  readonly arrived: boolean
  /** Whether the person has moved the map away from the guide. */
  readonly away: boolean
  readonly turnTo: (stop: number) => void
}

/** What a page shows of the player and may tell it. */
export type Player = {
  readonly playing: boolean
  readonly away: boolean
  readonly tell: (event: PlayerEvent) => void
}

/** Runs the player beside the view: it is told where the view stands, and asks for the next card. */
export const usePlayer = (props: PlayerProps): Player => {
  const { stop, lastStop, showMs, rideMs, speed, loop, arrived, away } = props
  const latest = useRef(props)
  latest.current = props
  const actor = useRef<Actor<typeof playerMachine> | null>(null)
  const [state, setState] = useState<"resting" | "playing" | "away">("resting")

  useEffect(() => {
    const { turnTo: _turn, arrived: _arrived, away: _away, ...input } = latest.current
    const machine = playerMachine.provide({
      actions: { goOn: ({ context }) => latest.current.turnTo(cardAfter(context)) },
    })
    const running = createActor(machine, { input })
    running.subscribe(({ value }) =>
      setState(typeof value === "string" ? (value === "away" ? "away" : "resting") : "playing"),
    )
    running.start()
    actor.current = running
    return () => {
      running.stop()
      actor.current = null
    }
  }, [])
  const tell = useCallback((event: PlayerEvent): void => actor.current?.send(event), [])

  useEffect(() => tell({ type: "PACE", speed, loop }), [tell, speed, loop])
  // The ride to a card and the length of its text are known a moment after the card itself: that is news too.
  useEffect(() => tell({ type: "AT", stop, lastStop, showMs, rideMs }), [tell, stop, lastStop, showMs, rideMs])
  useEffect(() => {
    if (arrived) tell({ type: "ARRIVED" })
  }, [tell, arrived])
  useEffect(() => tell({ type: away ? "LOOK_AWAY" : "COME_BACK" }), [tell, away])
  return { playing: state === "playing", away: state === "away", tell }
}
