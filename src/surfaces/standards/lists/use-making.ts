import { useCallback, useEffect, useRef, useState } from "react"
import type { Report } from "../../../export/standards/report.ts"
import { saveFile } from "../../../panels/kit/save-file.ts"
import type { ListsTools, Stoppable } from "./lists-tools.ts"

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** How the making of a file stands. */
export type Making =
  | { readonly kind: "idle" }
  /** `done` of `all` findings told; null while the file is written. */
  | { readonly kind: "working"; readonly told: { readonly done: number; readonly all: number } | null }
  | { readonly kind: "made"; readonly name: string }
  | { readonly kind: "failed" }

type Telling = (progress: (done: number, all: number) => void, isStopped: () => boolean) => Promise<Report>

/** Makes workbooks one at a time, with progress, and stops when asked or when the page is left. */
export const useMaking = ({ writeWorkbook }: Pick<ListsTools, "writeWorkbook">) => {
  const [making, setMaking] = useState<Making>({ kind: "idle" })
  const running = useRef<{ stopped: boolean; work: Stoppable<Uint8Array> | null } | null>(null)
  const stop = useCallback((): void => {
    if (running.current !== null) {
      running.current.stopped = true
      running.current.work?.stop()
    }
    running.current = null
  }, [])
  useEffect(() => stop, [stop])
  const make = async (name: string, tell: Telling): Promise<void> => {
    stop()
    const run: { stopped: boolean; work: Stoppable<Uint8Array> | null } = { stopped: false, work: null }
    running.current = run
    const say = (next: Making): void => {
      if (!run.stopped) setMaking(next)
    }
    say({ kind: "working", told: null })
    try {
      const report = await tell(
        (done, all) => say({ kind: "working", told: { done, all } }),
        () => run.stopped,
      )
      if (run.stopped) return
      say({ kind: "working", told: null })
      run.work = writeWorkbook(report)
      const bytes = await run.work.done
      if (run.stopped) return
      saveFile({ name, blob: new Blob([new Uint8Array(bytes)], { type: XLSX }) })
      say({ kind: "made", name })
    } catch (error) {
      console.warn(error)
      say({ kind: "failed" })
    }
  }
  const cancel = (): void => {
    stop()
    setMaking({ kind: "idle" })
  }
  const told = (name: string): void => setMaking({ kind: "made", name })
  return { making, make, cancel, told }
}
