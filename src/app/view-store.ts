import { createStore, type StoreApi } from "zustand/vanilla"
import type { AtlasId } from "../domain/ids.ts"
import type { Intent } from "../view/intent.ts"
import { linkTo, viewFrom } from "../view/link.ts"
import { reduce, turnsPage } from "../view/reduce.ts"
import type { View } from "../view/view.ts"

export type ViewStore = StoreApi<View> & { readonly send: (intent: Intent) => void }

/** The one View, kept equal to the address: pages push, nudges replace, Back and edited addresses are read again. */
export const openViewStore = (defaultAtlas: AtlasId): ViewStore => {
  const store = createStore<View>(() => viewFrom(location.hash, defaultAtlas))
  history.replaceState(null, "", linkTo(store.getState()))
  addEventListener("popstate", () => store.setState(viewFrom(location.hash, defaultAtlas), true))
  const send = (intent: Intent): void => {
    const before = store.getState()
    const after = reduce(before, intent)
    if (after === before) return
    if (turnsPage(before, after)) history.pushState(null, "", linkTo(after))
    else history.replaceState(null, "", linkTo(after))
    store.setState(after, true)
  }
  return { ...store, send }
}
