import { useState } from "react"
import { readComments } from "../../../drafts/comments.ts"
import { commentsCsv } from "../../../export/comments-csv.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import kit from "../../../panels/kit/kit.module.css"
import type { DeskState } from "../desk-state.ts"

const KEPT_MS = 60_000 // a browser may ask where to save before it reads

const save = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}

/** For staff: takes the comments left on this device along as a table. They are counted here, never shown. */
export const CommentExport = ({ desk }: { readonly desk: DeskState }) => {
  const { reader, say } = desk
  const { atlas } = reader
  const [comments] = useState(() => readComments(() => localStorage, atlas.id))
  if (!atlas.comments.box) return null
  return (
    <p className={kit["actions"]}>
      <button
        type="button"
        className={kit["action"]}
        disabled={comments.length === 0}
        onClick={() =>
          save(`${atlas.id}-comments.csv`, commentsCsv(comments, [say("comments.at"), say("comments.text")]))
        }
      >
        <Glyph name="download" /> {say("comments.export", { count: comments.length })}
      </button>
    </p>
  )
}
