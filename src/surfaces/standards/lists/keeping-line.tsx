import type { DeskNow, DraftDesk } from "../../../drafts/draft-desk.ts"
import type { EditKind } from "../../../drafts/edit.ts"
import type { Keeping } from "../../../drafts/kept-desk.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import styles from "../../../panels/lists/lists.module.css"
import type { SayLists } from "../../../text/lists-words.ts"

type KeepingLineProps = {
  readonly say: SayLists
  readonly now: DeskNow
  readonly desk: DraftDesk | null
}

const clock = (iso: string): string => {
  const at = new Date(iso)
  const two = (number: number): string => String(number).padStart(2, "0")
  return `${two(at.getHours())}:${two(at.getMinutes())}`
}

const keepingWords = (keeping: Exclude<Keeping, { readonly kind: "memory" }>, say: SayLists): string => {
  if (keeping.kind !== "saved") return say(`keep.${keeping.kind}`)
  return keeping.on === null ? say("keep.unchanged") : say("keep.saved", { time: clock(keeping.on) })
}

/** Undo, redo, and whether what was written is safe. */
export const KeepingLine = ({ say, now, desk }: KeepingLineProps) => {
  const { keeping } = now
  const step = (name: "undo" | "redo", what: EditKind | undefined, act: (() => void) | undefined) => (
    <button
      type="button"
      className={styles["tool"]}
      disabled={what === undefined}
      title={what === undefined ? undefined : say(`lists.${name}-what`, { what: say(`edit.${what}`) })}
      onClick={act}
    >
      <Glyph name={name} /> {say(`lists.${name}`)}
    </button>
  )
  return (
    <>
      {step("undo", now.undo?.what, desk?.undo)}
      {step("redo", now.redo?.what, desk?.redo)}
      <p className={styles["keeping"]} role="status" data-keeping={keeping.kind}>
        {keeping.kind === "memory" ? "" : keepingWords(keeping, say)}
      </p>
    </>
  )
}

/** Said when nothing is kept on this computer, with the way to save it all the same. */
export const KeepingWarning = ({
  say,
  keeping,
  exportNow,
}: {
  readonly say: SayLists
  readonly keeping: Keeping
  readonly exportNow: () => void
}) =>
  keeping.kind !== "memory" ? null : (
    <div className={styles["warning"]} role="alert">
      <p>{say(`keep.memory-${keeping.why}`)}</p>
      <button type="button" className={styles["tool"]} onClick={exportNow}>
        <Glyph name="download" /> {say("keep.export-now")}
      </button>
    </div>
  )
