import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { type HallRecord, openTextStore, readRecord, withCount, withError } from "../../drafts/hall-record.ts"
import type { Page } from "../../view/view.ts"
import { isKeptPin, type KeptPin, NO_TRIES, readTries, type Tries } from "./pin.ts"
import type { PinKeeping } from "./pin-pad.tsx"

const WRITE_MS = 1500 // a minute of taps is written once, not sixty times

type Change = (record: HallRecord) => HallRecord

const two = (number: number): string => String(number).padStart(2, "0")

/** A moment in local time, to the second: what a clock in the hall shows. */
export const localTime = (when: Date): string =>
  `${localDate(when)} ${two(when.getHours())}:${two(when.getMinutes())}:${two(when.getSeconds())}`

/** A local date as ISO. */
export const localDate = (when: Date): string =>
  `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`

/** What a page that is looked at counts as; null for what nobody asks about. */
const countedAs = (page: Page): string | null => {
  switch (page.kind) {
    case "belt":
      return `belt:${page.belt}`
    case "site":
      return `stop:${page.site}`
    case "plan":
      return "plan"
    default:
      return null
  }
}

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? "null")
  } catch {
    return null
  }
}

/** What a hall's screen remembers of itself on this machine: errors, counts, the staff's PIN. Nothing of anybody else. */
export const useHallRecord = (atlas: string, page: Page, visited: boolean) => {
  const store = useMemo(openTextStore, [])
  const names = useMemo(
    () => ({ record: `belt-atlas.hall.${atlas}`, pin: "belt-atlas.hall-pin", tries: "belt-atlas.hall-tries" }),
    [atlas],
  )
  const [record, setRecord] = useState<HallRecord>(() => readRecord(store.get(names.record)))
  const [keeps, setKeeps] = useState(true)
  // Another screen of this browser may have written meanwhile: what is new is laid over what is kept, never the other way.
  const unwritten = useRef<Change[]>([])
  const write = useCallback((): void => {
    const changes = unwritten.current.splice(0)
    if (changes.length === 0) return
    const kept = changes.reduce((known, change) => change(known), readRecord(store.get(names.record)))
    setKeeps(store.set(names.record, JSON.stringify(kept)))
    setRecord(kept)
  }, [store, names])
  const change = useCallback((how: Change): void => {
    unwritten.current.push(how)
    setRecord(how)
  }, [])
  useEffect(() => {
    const writing = setInterval(write, WRITE_MS)
    addEventListener("pagehide", write)
    return () => {
      clearInterval(writing)
      removeEventListener("pagehide", write)
      write()
    }
  }, [write])
  useEffect(() => {
    const note = (what: string): void => {
      const at = localTime(new Date())
      change((before) => withError(before, what, at))
    }
    const failed = ({ message, filename, lineno }: ErrorEvent): void =>
      note(`${message} ${filename.split("/").at(-1) ?? ""}:${lineno}`)
    const refused = ({ reason }: PromiseRejectionEvent): void => note(String(reason))
    addEventListener("error", failed)
    addEventListener("unhandledrejection", refused)
    return () => {
      removeEventListener("error", failed)
      removeEventListener("unhandledrejection", refused)
    }
  }, [change])
  const count = useCallback(
    (what: string): void => {
      const date = localDate(new Date())
      change((before) => withCount(before, what, date))
    },
    [change],
  )
  // The page of the attract loop that a visitor happened to wake the screen at was not their choice.
  const wokenAt = useRef<Page | null>(null)
  useEffect(() => {
    if (visited) count("visit")
    else wokenAt.current = null
  }, [visited, count])
  if (visited && wokenAt.current === null) wokenAt.current = page
  const seen = visited && page !== wokenAt.current ? countedAs(page) : null
  useEffect(() => {
    if (seen !== null) count(seen)
  }, [seen, count])

  const readPin = useCallback((): KeptPin | null => {
    const value = parsed(store.get(names.pin))
    return isKeptPin(value) ? value : null
  }, [store, names])
  const [pin, setPin] = useState<KeptPin | null>(readPin)
  const [tries, setTries] = useState<Tries>(() => readTries(parsed(store.get(names.tries))))
  useEffect(() => {
    // Set, or guessed wrong, at another screen of this browser.
    const elsewhere = ({ key }: StorageEvent): void => {
      if (key === names.pin) setPin(readPin())
      if (key === names.tries) setTries(readTries(parsed(store.get(names.tries))))
    }
    addEventListener("storage", elsewhere)
    return () => removeEventListener("storage", elsewhere)
  }, [readPin, store, names])
  const keeping: PinKeeping = useMemo(
    () => ({
      pin,
      tries,
      keep: (chosen) => {
        store.set(names.pin, JSON.stringify(chosen))
        store.set(names.tries, JSON.stringify(NO_TRIES))
        setPin(chosen)
        setTries(NO_TRIES)
      },
      note: (now) => {
        store.set(names.tries, JSON.stringify(now))
        setTries(now)
      },
    }),
    [pin, tries, store, names],
  )
  return { record, keeps, keeping }
}
