import { useCallback, useEffect, useRef, useState } from "react"
import type { VisitWish } from "../../domain/visit-wish.ts"
import type { Send } from "../../view/intent.ts"
import { wishText } from "../../view/wish-link.ts"

/** A wish that can be changed and taken back. The wish itself is in the address; what it was before is kept here. */
export type Wishing = {
  readonly change: (change: Partial<VisitWish>) => void
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
}

const MOST_STEPS_BACK = 100

type Steps = { readonly before: readonly string[]; readonly after: readonly string[] }

/** Changes of a wish, with undo and redo: by button, and by Ctrl+Z and Ctrl+Shift+Z outside of fields. */
export const useWish = (wish: VisitWish, send: Send): Wishing => {
  const [{ before, after }, setSteps] = useState<Steps>({ before: [], after: [] })
  const text = wishText(wish)
  const { belt } = wish
  const open = useCallback((asked: string): void => send({ kind: "open-plan", belt, wish: asked }), [send, belt])
  const change = (changed: Partial<VisitWish>): void => {
    const next = wishText({ ...wish, ...changed })
    if (next === text) return
    setSteps({ before: [...before, text].slice(-MOST_STEPS_BACK), after: [] })
    open(next)
  }
  const last = before.at(-1)
  const next = after.at(-1)
  const undo =
    last === undefined
      ? null
      : (): void => {
          setSteps({ before: before.slice(0, -1), after: [...after, text] })
          open(last)
        }
  const redo =
    next === undefined
      ? null
      : (): void => {
          setSteps({ before: [...before, text], after: after.slice(0, -1) })
          open(next)
        }
  const latest = useRef({ undo, redo })
  latest.current = { undo, redo }
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const inField = event.target instanceof Element && event.target.closest("input, select, textarea") !== null
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || inField) return
      event.preventDefault()
      if (event.shiftKey) latest.current.redo?.()
      else latest.current.undo?.()
    }
    addEventListener("keydown", press)
    return () => removeEventListener("keydown", press)
  }, [])
  return { change, undo, redo }
}
