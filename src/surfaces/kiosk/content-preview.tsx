import type { LocalText } from "../../domain/local-text.ts"
import type { KioskKey, SayKiosk } from "../../text/kiosk-words.ts"
import styles from "./kiosk.module.css"
import type { ContentChange, ContentPreview as Preview } from "./new-content.ts"

type ContentPreviewProps = {
  readonly say: SayKiosk
  readonly text: (text: LocalText) => string
  readonly preview: Preview
  readonly putIn: () => void
  readonly putAside: () => void
}

const KINDS = ["belts", "sites", "brands"] as const
const KIND_WORDS: Readonly<Record<(typeof KINDS)[number], KioskKey>> = {
  belts: "kiosk.pack-belts",
  sites: "kiosk.pack-sites",
  brands: "kiosk.pack-brands",
}
const MOST_NAMES = 6

/** What a sound pack of content brings, and whether to put it in. */
export const ContentPreview = ({ say, text, preview, putIn, putAside }: ContentPreviewProps) => {
  const listed = (names: readonly LocalText[]): string => {
    const some = names.slice(0, MOST_NAMES).map(text).join(say("kiosk.separator"))
    return names.length > MOST_NAMES ? say("kiosk.and-more", { names: some, count: names.length }) : some
  }
  const named = ({ added, removed }: ContentChange) => (
    <>
      {added.length > 0 && <p className={styles["small"]}>{say("kiosk.pack-added", { names: listed(added) })}</p>}
      {removed.length > 0 && <p className={styles["small"]}>{say("kiosk.pack-removed", { names: listed(removed) })}</p>}
    </>
  )
  return (
    <div className={styles["preview"]}>
      <p role="status">
        {say("kiosk.pack-fine", {
          edition: preview.edition,
          expires: preview.expires ?? say("kiosk.never-expires"),
        })}
      </p>
      <ul>
        {KINDS.map((kind) => (
          <li key={kind}>
            {say("kiosk.pack-change", {
              what: say(KIND_WORDS[kind]),
              added: preview[kind].added.length,
              changed: preview[kind].changed.length,
              removed: preview[kind].removed.length,
            })}
            {named(preview[kind])}
          </li>
        ))}
      </ul>
      <div className={styles["deeds"]}>
        <button type="button" className={styles["main"]} onClick={putIn}>
          {say("kiosk.put-in")}
        </button>
        <button type="button" onClick={putAside}>
          {say("kiosk.put-aside")}
        </button>
      </div>
    </div>
  )
}
