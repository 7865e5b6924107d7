import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import styles from "./lists.module.css"

/** What a cell may hold: free words, or one of some choices. */
export type EditorKind = { readonly kind: "words" } | { readonly kind: "choice"; readonly choices: readonly string[] }

/** How an editor was left: kept, with where to go next, or given up. */
export type Leaving = "stay" | "down" | "up" | "right" | "left" | "give-up"

type CellEditorProps = {
  readonly label: string
  readonly editor: EditorKind
  readonly start: string
  /** Called once, with the words as they stand. */
  readonly leave: (words: string, how: Leaving) => void
}

/** Writes one cell in its place: Enter keeps and goes down, Tab goes on, Esc gives up, Alt+Enter breaks the line. */
export const CellEditor = ({ label, editor, start, leave }: CellEditorProps) => {
  const [words, setWords] = useState(start)
  const left = useRef(false)
  const field = useRef<HTMLTextAreaElement & HTMLSelectElement>(null)
  useEffect(() => {
    const box = field.current
    box?.focus()
    if (box !== null && "setSelectionRange" in box) box.setSelectionRange(box.value.length, box.value.length)
  }, [])
  const once = (how: Leaving, said = words): void => {
    if (left.current) return
    left.current = true
    leave(said, how)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    // A key that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing) return
    if (event.key === "Escape") once("give-up")
    else if (event.key === "Enter" && !event.altKey) once(event.shiftKey ? "up" : "down")
    else if (event.key === "Tab") once(event.shiftKey ? "left" : "right")
    else {
      if (event.key === "Enter") setWords(`${words}\n`)
      return
    }
    event.preventDefault()
  }
  const shared = { ref: field, className: styles["editor"], "aria-label": label, onKeyDown, onBlur: () => once("stay") }
  if (editor.kind === "choice")
    return (
      <select {...shared} value={words} onChange={({ target }) => setWords(target.value)}>
        {editor.choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    )
  return <textarea {...shared} rows={2} value={words} onChange={({ target }) => setWords(target.value)} />
}
