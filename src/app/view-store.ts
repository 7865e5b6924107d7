import { useSyncExternalStore } from "react"
import type { AtlasId } from "../domain/ids.ts"
import { pagesBehind } from "../panels/kit/pages-behind.ts"
import type { Intent, Send } from "../view/intent.ts"
import { linkTo, viewFrom } from "../view/link.ts"
import { reduce, turnsPage } from "../view/reduce.ts"
import type { View } from "../view/view.ts"

/** The one View and the way to change it. */
export type ViewStore = {
  readonly view: () => View
  readonly send: Send
  /** Shows a view in place of this one: Back does not return to it, and forgets what lay behind. */
  readonly replace: (view: View) => void
  readonly subscribe: (listener: () => void) => () => void
}

// Writing the address takes milliseconds: letters and nudges of the map are written once they pause.
const PAUSE_MS = 120
const COMES_IN_FLURRIES: ReadonlySet<Intent["kind"]> = new Set(["search", "look-at"])

/** The view kept equal to the address: pages push, nudges replace, Back and edited addresses are read again. */
export const openViewStore = (defaultAtlas: AtlasId): ViewStore => {
  const listeners = new Set<() => void>()
  let view = viewFrom(location.hash, defaultAtlas)
  let pause: ReturnType<typeof setTimeout> | undefined
  const write = (): void => {
    if (pause === undefined) return
    clearTimeout(pause)
    pause = undefined
    history.replaceState(history.state, "", linkTo(view))
  }
  const become = (next: View): void => {
    view = next
    for (const listener of listeners) listener()
  }
  history.replaceState({ pagesBehind: pagesBehind() }, "", linkTo(view))
  addEventListener("pagehide", write)
  addEventListener("popstate", () => {
    clearTimeout(pause)
    pause = undefined
    become(viewFrom(location.hash, defaultAtlas))
  })
  return {
    view: () => view,
    send: (intent) => {
      const after = reduce(view, intent)
      if (after === view) return
      const turns = turnsPage(view, after)
      if (turns) {
        write()
        history.pushState({ pagesBehind: pagesBehind() + 1 }, "", linkTo(after))
      }
      become(after)
      if (turns) return
      clearTimeout(pause)
      pause = setTimeout(write, PAUSE_MS)
      if (!COMES_IN_FLURRIES.has(intent.kind)) write()
    },
    replace: (next) => {
      clearTimeout(pause)
      pause = undefined
      history.replaceState({ pagesBehind: 0 }, "", linkTo(next))
      become(next)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The view, as it is now. */
export const useView = (store: ViewStore): View => useSyncExternalStore(store.subscribe, store.view)
