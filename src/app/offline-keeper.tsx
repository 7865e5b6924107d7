import type { AtlasId } from "../domain/ids.ts"
import type { Language } from "../domain/local-text.ts"
import enOffline from "../text/en/offline.json?url"
import zhOffline from "../text/zh/offline.json?url"
import styles from "./offline-keeper.module.css"
import { useBook, type WordFiles } from "./use-book.ts"
import { type TakeUpdate, useSiteUpdate } from "./use-site-update.ts"
import { offerToHall } from "./waiting-update.ts"

const WORDS: WordFiles = { zh: [zhOffline], en: [enOffline] }

type OfflineKeeperProps = { readonly atlas: AtlasId; readonly language: Language }

/** Keeps a city on this device, and says quietly when a newer version of the site waits; a hall takes it by itself. Mount it once the map stands. */
export const OfflineKeeper = ({ atlas, language }: OfflineKeeperProps) => {
  const update = useSiteUpdate(atlas)
  const waits = update !== null
  const left = waits && offerToHall(update)
  return waits && !left ? <UpdateNotice language={language} update={update} /> : null
}

const UpdateNotice = ({ language, update }: { readonly language: Language; readonly update: TakeUpdate }) => {
  const { book } = useBook(WORDS, language)
  if (book === null) return null
  return (
    <p className={styles["update"]} role="status">
      <button type="button" onClick={update}>
        {book["offline.new-version"]}
      </button>
    </p>
  )
}
