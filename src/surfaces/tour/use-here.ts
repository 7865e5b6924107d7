import { useState } from "react"
import type { LngLat } from "../../domain/lng-lat.ts"

export type Here = {
  readonly state: "quiet" | "asking" | "refused" | "given"
  /** Null where the city does not allow it or the device cannot say. */
  readonly ask: (() => void) | null
}

const PATIENCE_MS = 15_000

/** Asks the device where it is, only when the city's data allows it and the person has asked; nothing is kept. */
export const useHere = (allowed: boolean, found: (at: LngLat) => void): Here => {
  const [state, setState] = useState<Here["state"]>("quiet")
  if (!allowed || !("geolocation" in navigator)) return { state: "quiet", ask: null }
  const ask = (): void => {
    setState("asking")
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState("given")
        found([coords.longitude, coords.latitude])
      },
      () => setState("refused"),
      { timeout: PATIENCE_MS, maximumAge: 60_000 },
    )
  }
  return { state, ask }
}
