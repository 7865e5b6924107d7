import { useState } from "react"
import type { AtlasId } from "../../domain/ids.ts"
import { dropComments, readComments } from "../../drafts/comments.ts"
import { commentsCsv } from "../../export/comments-csv.ts"
import { saveFile } from "../../panels/kit/save-file.ts"
import type { SayKiosk } from "../../text/kiosk-words.ts"
import styles from "./kiosk.module.css"
import { localDate } from "./use-hall-record.ts"

type CommentDeedsProps = { readonly say: SayKiosk; readonly atlas: AtlasId }

const openStore = (): Storage => localStorage
const TWO_DIGITS = 2

/** A moment by the hall's own clock, as `2026-11-22 09:05`. */
const localMoment = (iso: string): string => {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const clock = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(TWO_DIGITS, "0"))
  return `${localDate(at)} ${clock.join(":")}`
}

/** For staff behind their PIN: takes along what visitors have left in the box, then clears it. Counted here, never shown. */
export const CommentDeeds = ({ say, atlas }: CommentDeedsProps) => {
  const [comments, setComments] = useState(() => readComments(openStore, atlas))
  const [taken, setTaken] = useState(0)
  const [told, tell] = useState("")
  const take = (): void => {
    const rows = comments.map(({ at, text }) => ({ at: localMoment(at), text }))
    const csv = commentsCsv(rows, [say("kiosk.comment-at"), say("kiosk.comment")])
    const name = `comments-${atlas}-${localDate(new Date())}.csv`
    saveFile({ name, blob: new Blob([csv], { type: "text/csv" }) })
    setTaken(comments.length)
    tell("")
  }
  const drop = (): void => {
    const isDropped = dropComments(openStore, atlas, taken)
    setComments(readComments(openStore, atlas))
    setTaken(0)
    tell(say(isDropped ? "kiosk.comments-dropped" : "kiosk.comments-stuck"))
  }
  return (
    <div className={styles["deeds"]}>
      <button type="button" disabled={comments.length === 0} onClick={take}>
        {say("kiosk.save-comments", { count: comments.length })}
      </button>
      {taken > 0 && (
        <button type="button" onClick={drop}>
          {say("kiosk.drop-comments", { count: taken })}
        </button>
      )}
      <p role="status">{told}</p>
    </div>
  )
}
