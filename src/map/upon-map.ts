import type { Map as MapLibreMap } from "maplibre-gl"
import type { ExtrasOverlay } from "./extras-overlay.ts"
import type { MapHands } from "./hands.ts"
import type { MapListener, Picture } from "./picture.ts"

/** What lies upon a map that has loaded: the overlay, marks to drag, a second picture to swipe to, a ride. */
export type UponMap = {
  readonly show: (picture: Picture) => void
  /** Takes the hands and the ride off; the overlay goes with its map. */
  readonly end: () => void
}

/** Lays upon a map what few pictures have; each part is fetched with the first picture that has it. `arrived` hears of a ride's end. */
export const layUpon = (map: MapLibreMap, arrived: MapListener["arrived"]): UponMap => {
  let shown: Picture
  let overlay: Promise<ExtrasOverlay> | null = null
  let hands: Promise<MapHands> | null = null
  let endRide = (): void => undefined
  let ridden: string | undefined

  const ride = (): void => {
    const { ride: asked } = shown
    if (ridden === asked?.key) return
    ridden = asked?.key
    endRide()
    let wanted = true
    endRide = () => {
      wanted = false
    }
    void import("./ride.ts").then(({ playRide }) => {
      if (wanted) endRide = playRide(map, asked, arrived)
    })
  }
  return {
    show: (picture) => {
      shown = picture
      if (overlay !== null || picture.extras.length > 0) {
        overlay ??= import("./extras-overlay.ts").then(({ layExtras }) => layExtras(map))
        void overlay.then((laid) => laid.show(shown.extras))
      }
      if (hands !== null || picture.hands !== null) {
        hands ??= import("./hands.ts").then(({ layHands }) => layHands(map))
        void hands.then((laid) => laid.show(shown))
      }
      ride()
    },
    end: () => {
      void hands?.then((laid) => laid.end())
      endRide()
    },
  }
}
