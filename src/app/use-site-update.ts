import { useEffect, useState } from "react"
import type { AtlasId } from "../domain/ids.ts"
import type { PageMessage } from "../offline/messages.ts"
import { SERVICE_WORKER } from "../offline/site-files.ts"

/** A newer version of the site that waits; called, it takes over and the page comes back at the same address. */
export type TakeUpdate = () => void

const FIRST_LOOK_MS = 2000 // the map stands, but its labels may still be coming
const LOOK_AGAIN_MS = 6 * 60 * 60 * 1000 // a hall's page stays open for months

/** In a frame of another site, while developing, from a disk: nothing is kept. */
const mayKeep = (): boolean =>
  import.meta.env.PROD && "serviceWorker" in navigator && location.protocol !== "file:" && window.top === window

const registered = async (): Promise<ServiceWorkerRegistration | undefined> => {
  // Asked before registering: without a network a second registration would be a failed request.
  const known = await navigator.serviceWorker.getRegistration()
  if (known?.active) return known
  return navigator.serviceWorker.register(SERVICE_WORKER, { updateViaCache: "none" })
}

const tellStands = async (atlas: AtlasId): Promise<void> => {
  const { active } = await navigator.serviceWorker.ready
  // Asked only now: until the worker is there, nobody else has seen what the page fetched.
  const seen = [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)]
  const message: PageMessage = { kind: "stands", atlas, seen }
  active?.postMessage(message)
}

const takeOver = (waiting: ServiceWorker): void => {
  const message: PageMessage = { kind: "take-over" }
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true })
  waiting.postMessage(message)
}

/**
 * Keeps the site and a city on this device once its page stands, and says when a newer version waits. Null while there is
 * none. A newer version never takes over by itself while a page is open.
 */
export const useSiteUpdate = (atlas: AtlasId): TakeUpdate | null => {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)
  useEffect(() => {
    if (!mayKeep()) return
    let looking: ReturnType<typeof setInterval> | undefined
    let wanted = true
    const watch = (registration: ServiceWorkerRegistration | undefined): void => {
      if (registration === undefined || !wanted) return
      const look = (): void => {
        if (wanted && navigator.serviceWorker.controller !== null) setWaiting(registration.waiting)
      }
      const follow = (): void => registration.installing?.addEventListener("statechange", look)
      look()
      follow() // one that was found before anybody watched
      registration.onupdatefound = follow
      looking = setInterval(() => registration.update().catch(() => undefined), LOOK_AGAIN_MS)
    }
    // Private windows and full disks refuse: the site works without.
    const register = (): Promise<void> =>
      registered()
        .then(watch)
        .catch((error: unknown) => console.warn(error))
    const first = setTimeout(register, FIRST_LOOK_MS)
    return () => {
      wanted = false
      clearTimeout(first)
      clearInterval(looking)
    }
  }, [])
  useEffect(() => {
    if (mayKeep()) tellStands(atlas).catch((error: unknown) => console.warn(error))
  }, [atlas])
  return waiting === null ? null : () => takeOver(waiting)
}
