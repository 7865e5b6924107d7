import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { StreetNetwork } from "../../src/domain/street-network.ts"
import { networkOf, type Street } from "./small-streets.ts"

// A hundred metres at this latitude, in degrees.
const EAST = 100 / 100_000
const NORTH = 100 / 110_800

/**
 * Ferry Town: a grid of streets 100 m apart on both banks of a river 300 m wide that flows from west to east; `bank` streets
 * each way on a bank, and one bridge at the east end. Column 0 is the west, row 0 of each bank lies on the water.
 */
export const ferryTown = (bank: number) => {
  const places: LngLat[] = []
  const streets: Street[] = []
  const nodeAt = (south: boolean, column: number, row: number): number =>
    (south ? bank * bank : 0) + row * bank + column
  for (const south of [false, true]) {
    for (let row = 0; row < bank; row++) {
      for (let column = 0; column < bank; column++) {
        const north = (south ? -1.5 - row : 1.5 + row) * NORTH
        places.push([119.3 + column * EAST, 26 + north])
        const node = nodeAt(south, column, row)
        if (column > 0) streets.push({ from: nodeAt(south, column - 1, row), to: node, metres: 101 })
        if (row > 0) streets.push({ from: nodeAt(south, column, row - 1), to: node, metres: 101 })
      }
    }
  }
  const bridge = streets.length
  streets.push({ from: nodeAt(false, bank - 1, 0), to: nodeAt(true, bank - 1, 0), metres: 301 })
  const network: StreetNetwork = networkOf(places, streets)
  const placeOf = (south: boolean, column: number, row: number): LngLat => places[nodeAt(south, column, row)] ?? [0, 0]
  /** The water but for the bridge's own width and the quays: nobody walks here. */
  const isOpenWater = ([lon, lat]: LngLat): boolean =>
    Math.abs(lat - 26) < 1.2 * NORTH && lon < 119.3 + (bank - 1) * EAST - 0.3 * EAST
  return { network, bridge, nodeAt, placeOf, isOpenWater, south: (node: number): boolean => node >= bank * bank }
}
