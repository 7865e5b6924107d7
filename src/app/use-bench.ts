import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react"
import type { BenchChoices } from "../domain/bench.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { Language } from "../domain/local-text.ts"
import { openBenchDesk } from "../drafts/bench-desk.ts"
import type { BenchDesk } from "../drafts/bench-now.ts"
import { openBenchStore } from "../drafts/bench-store.ts"
import type { BenchReading, BenchShown } from "../surfaces/workbench/bench-state.ts"
import { BenchTooSlow, readOnBench } from "../worker/bench-wire.ts"
import type { BenchShownRead } from "../worker/bench-worker.ts"
import { benchTold } from "./bench-told.ts"

// One workbench a page: leaving the room and coming back finds it as it was.
let opened: BenchDesk | null = null

const newId = (): string => {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2))
  return `${first.toString(36)}${second.toString(36)}`
}

const benchDesk = (firstName: string): BenchDesk => {
  opened ??= openBenchDesk({ open: openBenchStore, clock: () => new Date().toISOString(), newId, firstName })
  return opened
}

type Outcome =
  | { readonly kind: "none" | "stopped" | "slow" | "broken" }
  | { readonly kind: "read"; readonly read: BenchShownRead; readonly of: BenchChoices }

const PAUSE_MS = 200 // a person typing in cells is not read after each letter

/** The workbench: its draft, and what the draft's files have become, read again after each decision. */
export const useBench = (firstName: string, anchors: readonly LngLat[], today: string, language: Language) => {
  const [desk] = useState(() => benchDesk(firstName))
  const now = useSyncExternalStore(desk.listen, desk.now)
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" })
  const [stop, setStop] = useState<(() => void) | null>(null)
  const [asked, ask] = useState(0)
  const { choices, bytes, heads, name } = now
  const files = useMemo(
    () =>
      choices.files.flatMap(({ key, name: file }) => {
        const found = bytes.get(key)
        return found === undefined ? [] : [{ name: file, bytes: found }]
      }),
    [choices.files, bytes],
  )
  const photos = useMemo(
    () =>
      new Map(
        [...Object.values(choices.photos).flat(), ...Object.values(choices.logos)].flatMap(({ key, file }) => {
          const found = bytes.get(key)
          return found === undefined ? [] : [[file, found] as const]
        }),
      ),
    [choices.photos, choices.logos, bytes],
  )
  const isWhole = files.length === choices.files.length
  const last = useRef<BenchShownRead | null>(null)
  useEffect(() => {
    void asked // read again although nothing changed
    if (!isWhole) return
    if (files.length === 0 && choices.added.length === 0) {
      last.current = null
      setOutcome({ kind: "none" })
      return
    }
    let task: ReturnType<typeof readOnBench> | null = null
    const timer = setTimeout(() => {
      const started = readOnBench({ files, choices, photos, remembered: heads, anchors, date: today, name })
      task = started
      setStop(() => () => {
        started.stop()
        setStop(null)
        setOutcome({ kind: "stopped" })
      })
      started.done.then(
        (read) => {
          last.current = read
          setStop(null)
          setOutcome({ kind: "read", read, of: choices })
        },
        (error: unknown) => {
          console.warn(error)
          setStop(null)
          setOutcome({ kind: error instanceof BenchTooSlow ? "slow" : "broken" })
        },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      task?.stop()
      setStop(null)
    }
  }, [files, photos, isWhole, choices, heads, anchors, today, name, asked])

  const again = useCallback(() => ask((count) => count + 1), [])
  const read = outcome.kind === "read" ? outcome.read : outcome.kind === "none" ? null : last.current
  const shown = useMemo(
    (): BenchShown | null =>
      read === null || read.kind === "refused" ? null : { ...read, told: benchTold(read.problems, language) },
    [read, language],
  )
  const reading = useMemo((): BenchReading => {
    if (stop !== null) return { kind: "reading", stop }
    switch (outcome.kind) {
      case "none":
        return { kind: "idle" }
      case "read":
        return outcome.read.kind === "refused"
          ? { kind: "refused", told: benchTold(outcome.read.problems, language) }
          : { kind: "idle" }
      default:
        return { kind: "ended", why: outcome.kind, again }
    }
  }, [stop, outcome, language, again])
  const atlas = read?.kind === "read" ? read.atlas : null
  const isFresh = outcome.kind === "read" && outcome.of === choices
  return { desk, now, reading, shown, atlas, isFresh }
}
