import { createContext, useContext, useEffect, useMemo, useRef } from "react"
import { pagesBehind } from "../../../panels/kit/pages-behind.ts"
import type { Send } from "../../../view/intent.ts"
import { openDesk } from "../desk-state.ts"
import type { Ask } from "../standards-ask.ts"

export type Closing = {
  /** Closes all that lies open over the page. */
  readonly close: () => void
  /** One step back, where something was opened from something open; null otherwise. */
  readonly stepBack: (() => void) | null
}

const ClosingContext = createContext<Closing>({ close: () => undefined, stepBack: null })

/** Lets what lies open know how it is closed. */
export const ClosingProvider = ClosingContext.Provider

/** How what lies open is closed. */
export const useClosing = (): Closing => useContext(ClosingContext)

/** Closing goes back in the browser's history where the page below is known to lie there, and turns to it where not. */
export const useClosingOf = (part: string, ask: Ask, send: Send): Closing => {
  const below = useRef<{ readonly part: string; readonly behind: number } | null>(null)
  const { depth } = ask
  useEffect(() => {
    if (depth === 0) below.current = { part, behind: pagesBehind() }
  }, [depth, part])
  return useMemo((): Closing => {
    const stepsUp = (): number => (below.current?.part === part ? pagesBehind() - below.current.behind : 0)
    return {
      close: () => {
        const steps = stepsUp()
        const shut: Ask = { ...ask, depth: 0, row: null, unit: part === "matrix" ? ask.unit : null }
        if (steps > 0) history.go(-steps)
        else send(openDesk(part, shut))
      },
      stepBack: depth === 2 && stepsUp() > 1 ? () => history.back() : null,
    }
  }, [part, ask, depth, send])
}
