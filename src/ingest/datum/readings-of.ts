import { MERIDIANS, type Zone, zoneBefore } from "./gauss-kruger.ts"
import { isInMetres, ORDERS, type Order, type Reading, type WrittenPair } from "./reading.ts"

/** Every way the coordinates of a sheet might be meant; datums are told apart later. */
export const readingsOf = (pairs: readonly WrittenPair[]): readonly Reading[] => {
  const inMetres = pairs.filter(isInMetres)
  if (inMetres.length * 2 <= pairs.length)
    return ORDERS.map((order) => ({ kind: "degrees", order, datum: "wgs84" }) as const)
  return ORDERS.flatMap((order) => zonesOf(inMetres, order).map((zone) => ({ kind: "metres", order, zone }) as const))
}

/** The zone most eastings carry the number of, else every zone there is. */
const zonesOf = (pairs: readonly WrittenPair[], order: Order): readonly Zone[] => {
  const counts = new Map<number, { zone: Zone; count: number }>()
  let bare = 0
  for (const { first, second } of pairs) {
    const zone = zoneBefore(order === "east-first" ? first.value : second.value)
    if (zone === null) bare++
    else counts.set(zone.meridian, { zone, count: (counts.get(zone.meridian)?.count ?? 0) + 1 })
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count)
  return most !== undefined && most.count >= bare
    ? [most.zone]
    : MERIDIANS.map((meridian) => ({ meridian, width: null, number: null }))
}
