import { useCallback, useState } from "react"
import type { BenchDesk } from "../drafts/bench-now.ts"
import { saveFile } from "../panels/kit/save-file.ts"
import type { LongWork } from "../surfaces/workbench/bench-state.ts"
import type { SayBench } from "../text/bench-words.ts"
import { BenchRefused, BenchTooSlow, hallOnBench, makeStreetsOnBench } from "../worker/bench-wire.ts"
import type { Stoppable } from "../worker/workbook-wire.ts"

/** The two pieces of work on the bench that take long: a hall's zip, and streets of an extract. One at a time. */
export const useLongWork = (desk: BenchDesk, atlas: ReadonlyMap<string, Uint8Array> | null, say: SayBench) => {
  const [long, show] = useState<LongWork | null>(null)
  const run = useCallback(
    <Answer>(
      what: "hall" | "streets",
      start: (progress: (share: number) => void) => Stoppable<Answer>,
      end: (answer: Answer) => Omit<Extract<LongWork, { kind: "done" }>, "kind">,
    ): void => {
      const running = (percent: number): LongWork => ({
        ...{ kind: "running", what, percent },
        stop: () => {
          task.stop()
          show(null)
        },
      })
      const task = start((share) => show(running(Math.floor(share * 100))))
      show(running(0))
      task.done.then(
        (answer) => show({ kind: "done", ...end(answer) }),
        (error: unknown) => {
          console.warn(error)
          show({ kind: "failed", words: wordsFor(error, say) })
        },
      )
    },
    [say],
  )
  const packHall = useCallback((): void => {
    if (atlas === null) return
    run(
      "hall",
      (progress) => hallOnBench(document.baseURI, atlas, progress),
      ({ name, bytes }) => {
        saveFile({ name, blob: new Blob([new Uint8Array(bytes)], { type: "application/zip" }) })
        return { what: "hall", name }
      },
    )
  }, [atlas, run])
  const makeStreets = useCallback(
    (name: string, bytes: Uint8Array): void =>
      run(
        "streets",
        (progress) => makeStreetsOnBench(name, bytes, progress),
        ({ files, isCoastBroken }) => {
          desk.addFiles([...files].map(([file, content]) => ({ name: file, bytes: content })))
          return { what: isCoastBroken ? "streets-without-sea" : "streets", name }
        },
      ),
    [desk, run],
  )
  return { long, packHall, makeStreets }
}

const wordsFor = (error: unknown, say: SayBench): string => {
  if (error instanceof BenchTooSlow) return say("bench.long-slow")
  if (!(error instanceof BenchRefused)) return say("bench.long-failed")
  const { kind, ...parameters } = error.fault
  return say(`bench.${kind}`, parameters)
}
