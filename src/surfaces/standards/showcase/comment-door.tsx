import { qrCode } from "../../../export/qr.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { Section } from "../../../panels/kit/section.tsx"
import type { DeskState } from "../desk-state.ts"
import styles from "../standards.module.css"
import { CommentBox } from "./comment-box.tsx"

const FormCode = ({ address, label }: { readonly address: string; readonly label: string }) => {
  const code = qrCode(address)
  if (code.kind === "too-long") return null
  return (
    <svg className={styles["form-code"]} viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label}>
      <path d={`M0 0h${code.size}v${code.size}h-${code.size}z`} fill="#fff" />
      <path d={code.path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

/** A box stands in a hall: what is left on a visitor's own phone would never reach anybody. */
const isInHall = (): boolean => document.documentElement.dataset["hall"] === "kiosk"

/** How the public may comment: a form elsewhere, or a box on a hall's screen. Nothing where the city has set up neither. */
export const CommentDoor = ({ desk }: { readonly desk: DeskState }) => {
  const { reader, say } = desk
  const { comments } = reader.atlas
  const hasBox = comments.box && isInHall()
  if (comments.address === null && !hasBox) return null
  return (
    <Section title={say("comments.title")}>
      {comments.address !== null && (
        <div className={styles["form-door"]}>
          <FormCode address={comments.address} label={say("comments.code")} />
          <p>
            {say("comments.form")}{" "}
            <a className={kit["link"]} href={comments.address} target="_blank" rel="noreferrer">
              {say("comments.open")} <Glyph name="link" />
            </a>
          </p>
        </div>
      )}
      {hasBox && <CommentBox say={say} atlas={reader.atlas.id} />}
    </Section>
  )
}
