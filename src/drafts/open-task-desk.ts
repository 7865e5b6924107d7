import type { AtlasId } from "../domain/ids.ts"
import { type DraftDesk, openDesk } from "./draft-desk.ts"
import { openIndexedStore } from "./indexed-store.ts"

/** Opens a person's tasks of an atlas, kept in this browser and equal in all its tabs. */
export const openTaskDesk = (atlas: AtlasId): DraftDesk => {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`belt-atlas-drafts ${atlas}`)
  const desk = openDesk({
    open: () => openIndexedStore(atlas),
    clock: () => new Date().toISOString(),
    told: () => channel?.postMessage("written"),
  })
  if (channel !== null) channel.onmessage = () => desk.refresh()
  return {
    ...desk,
    close: () => {
      channel?.close()
      desk.close()
    },
  }
}
