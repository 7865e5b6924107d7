import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import type { CoverageQuestion, ServedAnswer, SurveyAnswer } from "../compute/coverage/coverage-question.ts"
import type { Counting, NamedFacility } from "../surfaces/coverage/coverage-state.ts"
import type { Asked, CoverageWire } from "../worker/coverage-wire.ts"

type Found = {
  readonly question: CoverageQuestion | null
  readonly served: ServedAnswer | null
  readonly survey: SurveyAnswer | null
  readonly state: Counting["state"]
}

const NOTHING: Found = { question: null, served: null, survey: null, state: "idle" }
const PAUSE_MS = 120 // while somebody types, only the count follows
const LONG_MS = 1000 // what has run so long is called off for the next question

/**
 * Figures of some facilities: who is served at once, ground and gaps when there is a pause. The answer before stays until then.
 * While a facility moves only the count follows, one at a time: what was asked meanwhile and is no longer wanted is left out.
 */
export const useCounting = (
  coverage: () => CoverageWire,
  question: CoverageQuestion | null,
  facilities: readonly NamedFacility[],
  isMoving: boolean,
): Counting => {
  const [found, setFound] = useState<Found>(NOTHING)
  const [done, setDone] = useState(0)
  const [tries, setTries] = useState(0)
  const calledOff = useRef<() => void>(() => undefined)
  const inFlight = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    if (question === null || tries < 0) {
      setFound(NOTHING)
      return
    }
    let current = true
    let surveying: Asked<SurveyAnswer> | null = null
    const begun = performance.now()
    const become = (next: (before: Found) => Found): void => {
      if (current) setFound(next)
    }
    const failed = (error: unknown): void => {
      if (current) console.warn(error)
      become((before) => ({ ...before, question, state: "failed" }))
    }
    if (!isMoving) become((before) => ({ ...before, state: "working" }))
    setDone(0)
    const survey = (): void => {
      surveying = coverage().survey(question, (share) => current && setDone(share))
      surveying.done.then((answer) => become((before) => ({ ...before, survey: answer, state: "ready" })), failed)
    }
    let pause: ReturnType<typeof setTimeout> | undefined
    let counting: Asked<ServedAnswer> | null = null
    const count = (): Promise<void> => {
      if (!current) return Promise.resolve()
      counting = coverage().served(question)
      return counting.done.then((served) => {
        become((before) => ({ ...before, question, served, state: isMoving ? before.state : "working" }))
        if (current && !isMoving) pause = setTimeout(survey, PAUSE_MS)
      }, failed)
    }
    inFlight.current = inFlight.current.then(count)
    const stop = (): void => {
      current = false
      clearTimeout(pause)
      counting?.stop()
      surveying?.stop()
      inFlight.current = Promise.resolve() // what is stopped never answers
    }
    calledOff.current = () => {
      stop()
      setFound((before) => ({ ...before, question, survey: null, state: "stopped" }))
    }
    return () => {
      current = false
      clearTimeout(pause)
      if (performance.now() - begun > LONG_MS) surveying?.stop()
    }
  }, [coverage, question, tries, isMoving])
  const stop = useCallback(() => calledOff.current(), [])
  const retry = useCallback(() => setTries((before) => before + 1), [])
  return useMemo((): Counting => {
    if (question === null) return { ...NOTHING, facilities, done: 0, stop, retry }
    return { ...found, question, facilities, done, stop, retry }
  }, [question, found, facilities, done, stop, retry])
}
