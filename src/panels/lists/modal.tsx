import { type ReactNode, useEffect, useRef } from "react"
import { Glyph } from "../kit/glyph.tsx"
import styles from "./lists.module.css"

type ModalProps = {
  readonly title: string
  readonly closeWords: string
  readonly close: () => void
  readonly children: ReactNode
}

/** Something to settle before going on: over the page, at the lower edge of a phone. Esc closes it. */
export const Modal = ({ title, closeWords, close, children }: ModalProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} className={styles["modal"]} aria-label={title} onClose={close}>
      <header className={styles["modal-head"]}>
        <h2>{title}</h2>
        <button
          type="button"
          className={styles["tool"]}
          aria-label={closeWords}
          onClick={() => dialog.current?.close()}
        >
          <Glyph name="close" />
        </button>
      </header>
      <div className={styles["modal-body"]}>{children}</div>
    </dialog>
  )
}
