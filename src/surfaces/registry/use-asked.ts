import { useCallback, useEffect, useRef, useState } from "react"
import type { Asked } from "./desk-state.ts"

/** How a question that takes a while stands. */
export type AskedState<Answer> =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly share: number }
  | { readonly kind: "failed" }
  | { readonly kind: "stopped" }
  | { readonly kind: "answered"; readonly answer: Answer }

/** Asks one question at a time; another one, or leaving the page, stops the one before. */
export const useAsked = <Answer>() => {
  const [state, setState] = useState<AskedState<Answer>>({ kind: "idle" })
  const open = useRef<Asked<Answer> | null>(null)
  useEffect(() => () => open.current?.stop(), [])
  const ask = useCallback((start: (onShare: (share: number) => void) => Asked<Answer>): void => {
    open.current?.stop()
    const asked = start((share) => {
      if (open.current === asked) setState({ kind: "working", share })
    })
    open.current = asked
    setState({ kind: "working", share: 0 })
    asked.done.then(
      (answer) => {
        if (open.current === asked) setState({ kind: "answered", answer })
      },
      (error: unknown) => {
        console.warn(error)
        if (open.current === asked) setState({ kind: "failed" })
      },
    )
  }, [])
  const stop = useCallback((): void => {
    open.current?.stop()
    open.current = null
    setState({ kind: "stopped" })
  }, [])
  return { state, ask, stop }
}
