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

/** Figures of some facilities: who is served at once, ground and gaps when there is a pause. The answer before stays until then. */
export const useCounting = (
  coverage: () => CoverageWire,
  question: CoverageQuestion | null,
  facilities: readonly NamedFacility[],
): Counting => {
  const [found, setFound] = useState<Found>(NOTHING)
  const [done, setDone] = useState(0)
  const [tries, setTries] = useState(0)
  const calledOff = useRef<() => void>(() => undefined)
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
    become((before) => ({ ...before, state: "working" }))
    setDone(0)
    const counting = coverage().served(question)
    const survey = (): void => {
      surveying = coverage().survey(question, (share) => current && setDone(share))
      surveying.done.then((answer) => become((before) => ({ ...before, survey: answer, state: "ready" })), failed)
    }
    let pause: ReturnType<typeof setTimeout> | undefined
    counting.done.then((served) => {
      become((before) => ({ question, served, survey: before.survey, state: "working" }))
      if (current) pause = setTimeout(survey, PAUSE_MS)
    }, failed)
    const stop = (): void => {
      current = false
      clearTimeout(pause)
      counting.stop()
      surveying?.stop()
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
  }, [coverage, question, tries])
  const stop = useCallback(() => calledOff.current(), [])
  const retry = useCallback(() => setTries((before) => before + 1), [])
  return useMemo((): Counting => {
    if (question === null) return { ...NOTHING, facilities, done: 0, stop, retry }
    return { ...found, question, facilities, done, stop, retry }
  }, [question, found, facilities, done, stop, retry])
}
