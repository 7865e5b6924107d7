import { type FormEvent, useState } from "react"
import type { AtlasId } from "../../../domain/ids.ts"
import { addComment, COMMENT_CHARACTERS } from "../../../drafts/comments.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import kit from "../../../panels/kit/kit.module.css"
import type { SayStandards } from "../../../text/standards-words.ts"
import styles from "../standards.module.css"

/** A comment left on this device, for its staff alone: it is shown to nobody, and no name is asked. */
export const CommentBox = ({ say, atlas }: { readonly say: SayStandards; readonly atlas: AtlasId }) => {
  const [text, setText] = useState("")
  const [answer, setAnswer] = useState<"kept" | "full" | "blocked" | null>(null)
  const leave = (event: FormEvent): void => {
    event.preventDefault()
    const kept = addComment(() => localStorage, atlas, { at: new Date().toISOString(), text: text.trim() })
    setAnswer(kept)
    if (kept === "kept") setText("")
  }
  return (
    <form className={styles["comment-box"]} onSubmit={leave}>
      <label>
        {say("comments.box")}
        <textarea
          rows={4}
          maxLength={COMMENT_CHARACTERS}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setAnswer(null)
          }}
        />
      </label>
      <p className={kit["quiet"]}>{say("comments.privacy")}</p>
      <button type="submit" className={kit["main-action"]} disabled={text.trim() === ""}>
        <Glyph name="comment" /> {say("comments.leave")}
      </button>
      {answer !== null && <p role="status">{say(`comments.${answer}`)}</p>}
    </form>
  )
}
