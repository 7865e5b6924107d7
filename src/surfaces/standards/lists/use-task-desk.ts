import { useEffect, useState, useSyncExternalStore } from "react"
import type { AtlasId } from "../../../domain/ids.ts"
import type { DeskNow, DraftDesk } from "../../../drafts/draft-desk.ts"
import { NO_DRAFTS } from "../../../drafts/edit.ts"
import { openTaskDesk } from "../../../drafts/open-task-desk.ts"

const BEFORE: DeskNow = { drafts: NO_DRAFTS, undo: null, redo: null, keeping: { kind: "opening" } }
const silent = (): (() => void) => () => undefined
const before = (): DeskNow => BEFORE

/** A person's tasks of a city: kept while a page with them is open. Null for the first moment. */
export const useTaskDesk = (atlas: AtlasId): { readonly desk: DraftDesk | null; readonly now: DeskNow } => {
  const [desk, setDesk] = useState<DraftDesk | null>(null)
  useEffect(() => {
    const opened = openTaskDesk(atlas)
    setDesk(opened)
    return () => {
      setDesk(null)
      opened.close()
    }
  }, [atlas])
  const now = useSyncExternalStore(desk?.listen ?? silent, desk?.now ?? before)
  return { desk, now }
}
