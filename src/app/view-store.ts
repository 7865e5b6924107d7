import { useSyncExternalStore } from "react"
import type { AtlasId } from "../domain/ids.ts"
import type { Send } from "../view/intent.ts"
import { linkTo, viewFrom } from "../view/link.ts"
import { reduce, turnsPage } from "../view/reduce.ts"
import type { View } from "../view/view.ts"

/** The one View and the way to change it. */
export type ViewStore = {
  readonly view: () => View
  readonly send: Send
  readonly subscribe: (listener: () => void) => () => void
}

/** The view kept equal to the address: pages push, nudges replace, Back and edited addresses are read again. */
export const openViewStore = (defaultAtlas: AtlasId): ViewStore => {
  const listeners = new Set<() => void>()
  let view = viewFrom(location.hash, defaultAtlas)
  const become = (next: View): void => {
    view = next
    for (const listener of listeners) listener()
  }
  history.replaceState(null, "", linkTo(view))
  addEventListener("popstate", () => become(viewFrom(location.hash, defaultAtlas)))
  return {
    view: () => view,
    send: (intent) => {
      const after = reduce(view, intent)
      if (after === view) return
      if (turnsPage(view, after)) history.pushState(null, "", linkTo(after))
      else history.replaceState(null, "", linkTo(after))
      become(after)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The view, as it is now. */
export const useView = (store: ViewStore): View => useSyncExternalStore(store.subscribe, store.view)
