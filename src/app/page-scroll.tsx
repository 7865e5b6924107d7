import { type ReactNode, useLayoutEffect, useRef } from "react"
import { pagesBehind } from "../panels/kit/pages-behind.ts"
import styles from "./app.module.css"

// Where each page was scrolled to when it was left, so that Back returns there.
const places = new Map<string, number>()

/** Forgets where pages were scrolled to: the next reader begins at their tops. */
export const forgetPlaces = (): void => places.clear()

/** The scrolling part of the panel: a new page starts at its top with the focus, an old one where it was left. */
export const PageScroll = ({ pageKey, children }: { readonly pageKey: string; readonly children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null)
  const first = useRef(true)
  const behind = useRef(pagesBehind())
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const returning = pagesBehind() < behind.current
    behind.current = pagesBehind()
    element.scrollTop = returning ? (places.get(pageKey) ?? 0) : 0
    const typing = document.activeElement instanceof HTMLInputElement
    if (!first.current && !typing) element.focus({ preventScroll: true })
    first.current = false
    const remember = (): void => {
      places.set(pageKey, element.scrollTop)
    }
    element.addEventListener("scroll", remember, { passive: true })
    return () => element.removeEventListener("scroll", remember)
  }, [pageKey])
  return (
    <div ref={box} className={styles["scroll"]} tabIndex={-1} data-page>
      {children}
    </div>
  )
}
