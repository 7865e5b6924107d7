import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { StreetNetwork } from "../../src/domain/street-network.ts"
import { networkOf, type Street } from "./small-streets.ts"

const BLOCK_METRES = 90

/** A town on a grid, `side` streets each way; no two blocks are quite as long, so that best ways are hardly ever tied. */
export const gridTown = (side: number): StreetNetwork => {
  const places: LngLat[] = []
  const streets: Street[] = []
  let state = 12_345
  const length = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return BLOCK_METRES * (1.01 + (state >>> 16) / 0x7fff / 3)
  }
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const node = y * side + x
      places.push([119 + x * 0.0009, 26 + y * 0.0008])
      if (x > 0) streets.push({ from: node - 1, to: node, metres: length() })
      if (y > 0) streets.push({ from: node - side, to: node, metres: length() })
    }
  }
  return networkOf(places, streets)
}
