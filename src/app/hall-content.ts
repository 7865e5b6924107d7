import type { Atlas } from "../domain/atlas.ts"
import { type NewContent, openContentStore } from "../drafts/content-store.ts"
import type { ContentRefusal } from "../ingest/content-pack/refusal.ts"
import type { PageMessage } from "../offline/messages.ts"
import type { ContentDoor } from "../surfaces/kiosk/new-content.ts"
import { isListedCity } from "./city-list.ts"

/** The door, and what the page does at it between two visits. */
export type HallContent = {
  readonly door: ContentDoor
  /** Shows what was laid, or what was shown before; answers whether anything changed. Never rejects. */
  readonly bringIn: () => Promise<boolean>
}

const CHANNEL = "belt-atlas-content" // another screen of the same browser shows the same content

/** Without a host the page reads the store itself; with one, the service worker does. */
const isReadBack = (): boolean => location.protocol === "file:" || navigator.serviceWorker?.controller != null

const two = (number: number): string => String(number).padStart(2, "0")
const todayOf = (now: Date): string => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`

/** New content of the city that is open; `sayRefusal` has the words of a refusal in the reader's language. */
export const openHallContent = (atlas: Atlas, sayRefusal: (refusal: ContentRefusal) => string): HallContent => {
  const store = openContentStore()
  let held: NewContent | null = null
  let goesBack = false
  const door: ContentDoor = {
    beside: async () => {
      const { next, before, canGoBack } = await store.editions(atlas.id)
      const back = canGoBack && !goesBack ? { edition: before?.edition ?? null } : null
      return { next: next?.edition ?? null, back }
    },
    read: async (zip, onShare) => {
      held = null
      if (!isReadBack()) return { kind: "refused", words: sayRefusal({ kind: "cannot-check" }) }
      const [{ readContentPack }, { differencesBetween }] = await Promise.all([
        import("../ingest/content-pack/read-content-pack.ts"),
        import("../ingest/content-pack/differences.ts"),
      ])
      const shown = { atlas: atlas.id, edition: atlas.edition, today: todayOf(new Date()) }
      const read = await readContentPack(zip, shown, onShare)
      if (read.kind === "refused") return { kind: "refused", words: sayRefusal(read.refusal) }
      const { listed, files } = read.pack
      if (!isListedCity(listed)) return { kind: "refused", words: sayRefusal({ kind: "not-a-content-pack" }) }
      const { edition, contentExpires: expires } = read.pack.atlas
      held = { edition, listed, files }
      return { kind: "sound", preview: { edition, expires, ...differencesBetween(atlas, read.pack.atlas) } }
    },
    lay: async () => {
      if (held === null) throw new Error("nothing sound was read")
      await store.lay(atlas.id, held)
      held = null
      goesBack = false
    },
    goBack: () => {
      goesBack = true
    },
  }
  const bringIn = async (): Promise<boolean> => {
    try {
      const { next, canGoBack } = await store.editions(atlas.id)
      if (goesBack && canGoBack) await store.goBack(atlas.id)
      else if (next !== null) await store.swap(atlas.id)
      else return false
      const message: PageMessage = { kind: "content-changed" }
      navigator.serviceWorker?.controller?.postMessage(message)
      const channel = new BroadcastChannel(CHANNEL)
      channel.postMessage(atlas.id)
      channel.close()
      return true
    } catch (error) {
      console.warn(error)
      return false
    }
  }
  return { door, bringIn }
}

/** Calls `changed` when another screen of this browser has brought in content; answers how to stop. */
export const hearOfContent = (atlas: string, changed: () => void): (() => void) => {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => data === atlas && changed()
  return () => channel.close()
}
