import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import type { CoverageQuestion } from "../compute/coverage/coverage-question.ts"
import type { SitingQuestion } from "../compute/siting/siting-question.ts"
import type { Siting } from "../surfaces/coverage/coverage-state.ts"
import { siteInWorker } from "../worker/siting-wire.ts"
import type { CityCoverage } from "./use-coverage.ts"

/** How long the solver may try: a planner waits half a minute for a proof, not longer. */
const PROVE_SECONDS = 30

type Found = Omit<Siting, "start" | "stop"> & { readonly of: CoverageQuestion | null }

const NOTHING: Found = { of: null, state: "idle", done: 0, answer: null, among: [] }

/** Looks for places for more centres; what was found is forgotten when something else is asked. */
export const useSiting = (coverage: CityCoverage | null, question: CoverageQuestion | null): Siting => {
  const [found, setFound] = useState<Found>(NOTHING)
  const running = useRef<() => void>(() => undefined)
  useEffect(() => {
    if (question === null) return
    return () => running.current()
  }, [question])
  const start = useCallback<Siting["start"]>(
    (among, count, goal) => {
      if (coverage === null || question === null) return
      running.current()
      const { city } = coverage
      const asked: SitingQuestion = {
        ...question,
        ...{ candidates: among.map(({ at }) => at), count, goal, proveSeconds: PROVE_SECONDS },
      }
      setFound({ of: question, state: "working", done: 0, answer: null, among })
      running.current = siteInWorker(city, asked, {
        found: (answer) =>
          setFound((before) => ({ ...before, answer, state: answer.stage === "done" ? "done" : "working" })),
        progress: (done) => setFound((before) => ({ ...before, done })),
        failed: (state) => setFound((before) => ({ ...before, state })),
      })
    },
    [coverage, question],
  )
  const stop = useCallback(() => {
    running.current()
    setFound((before) => (before.state === "working" ? { ...before, state: "stopped" } : before))
  }, [])
  return useMemo(() => ({ ...(found.of === question ? found : NOTHING), start, stop }), [found, question, start, stop])
}
