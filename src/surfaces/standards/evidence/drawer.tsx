import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react"
import { createPortal } from "react-dom"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import type { SayStandards } from "../../../text/standards-words.ts"
import styles from "../standards.module.css"
import { useBeside } from "./use-beside.ts"
import { useClosing } from "./use-closing.ts"

type DrawerProps = {
  readonly say: SayStandards
  /** Changes with what the drawer is about: the focus moves to its title. */
  readonly about: string
  readonly kicker: string
  readonly title: string
  readonly children: ReactNode
}

/** What lies open over the column, beside the map: Escape closes it, the page below stays where it was. */
export const Drawer = ({ say, about, kicker, title, children }: DrawerProps) => {
  const [column, setColumn] = useState<HTMLElement | null>(null)
  const find = useCallback((mark: HTMLElement | null) => setColumn(mark?.closest<HTMLElement>("main") ?? null), [])
  const box = useRef<HTMLDivElement>(null)
  const top = useBeside(column, box)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const { close, stepBack } = useClosing()
  useEffect(() => {
    if (about !== "" && column !== null) heading.current?.focus({ preventScroll: true })
  }, [about, column])
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) close()
    }
    addEventListener("keydown", hear)
    return () => removeEventListener("keydown", hear)
  }, [close])
  return (
    <>
      <span ref={find} hidden />
      {column !== null &&
        createPortal(
          <div
            ref={box}
            className={styles["drawer"]}
            role="dialog"
            aria-labelledby={id}
            style={top === null ? undefined : { top: `${top}px` }}
          >
            <header className={styles["drawer-head"]}>
              {stepBack !== null && (
                <button type="button" className={styles["drawer-tool"]} onClick={stepBack} aria-label={say("app.back")}>
                  <Glyph name="back" />
                </button>
              )}
              <div className={styles["drawer-title"]}>
                <p>{kicker}</p>
                <h2 ref={heading} id={id} tabIndex={-1}>
                  {title}
                </h2>
              </div>
              <button
                type="button"
                className={styles["drawer-tool"]}
                onClick={close}
                aria-label={say("standards.close-drawer")}
              >
                <Glyph name="close" />
              </button>
            </header>
            <section
              className={styles["drawer-body"]}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
              tabIndex={0}
              aria-labelledby={id}
            >
              {children}
            </section>
          </div>,
          column,
        )}
    </>
  )
}
