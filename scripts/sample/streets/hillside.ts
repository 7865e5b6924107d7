import { cosine, sine, TURN } from "../ground/exact-math.ts"
import type { Ring, Vec } from "../ground/plane.ts"
import { mix } from "../ground/plane.ts"
import type { Relief } from "../land/relief.ts"
import type { Valley } from "../land/valley.ts"
import type { Street } from "./street.ts"

/** The hill park in the city: its edge in valley coordinates and the ways up. */
export type HillPark = { readonly edge: Ring; readonly summit: Vec; readonly streets: readonly Street[] }

const RAYS = 72

/** How far from the summit the ground falls to a height, ray by ray. */
const ringAtHeight = (relief: Relief, valley: Valley, ele: number, limit: number): Vec[] => {
  const ring: Vec[] = []
  for (let ray = 0; ray < RAYS; ray++) {
    const [c, s] = [cosine((ray / RAYS) * TURN), sine((ray / RAYS) * TURN)]
    let reach = 60
    for (; reach < limit; reach += 12) {
      const place: Vec = [relief.hilltop[0] + c * reach, relief.hilltop[1] + s * reach]
      if (relief.heightAt(place, valley.toValley(place)) < ele) break
    }
    ring.push([relief.hilltop[0] + c * reach, relief.hilltop[1] + s * reach])
  }
  // Rays are read one by one; a little averaging takes the teeth out.
  return ring.map((point, i) => {
    const [before, after] = [ring[(i + RAYS - 1) % RAYS] ?? point, ring[(i + 1) % RAYS] ?? point]
    return mix(point, mix(before, after, 0.5), 0.5)
  })
}

export const layOutHill = (relief: Relief, valley: Valley): HillPark => {
  const toValley = (ring: Ring): Vec[] => ring.map((place) => valley.toValley(place))
  const edge = toValley(ringAtHeight(relief, valley, 26, 1250))
  const middle = toValley(ringAtHeight(relief, valley, 95, 900))
  const summit = valley.toValley(relief.hilltop)
  const shared = { oneway: false, bridges: "nothing" } as const
  const streets: Street[] = [
    {
      ...shared,
      id: "hill-road",
      class: "tertiary",
      line: [...edge, ...edge.slice(0, 1)],
      name: { zh: "环山路", en: "Hill Ring Road" },
    },
    {
      ...shared,
      id: "hill-walk",
      class: "footway",
      line: [...middle, ...middle.slice(0, 1)],
      name: { zh: "半山步道", en: "Mid-hill Walk" },
    },
  ]
  const ways: readonly [number, Street["class"]][] = [
    [54, "steps"],
    [38, "footway"],
    [12, "footway"],
    [66, "steps"],
  ]
  for (const [ray, kind] of ways) {
    const [foot, half] = [edge[ray], middle[ray]]
    if (foot === undefined || half === undefined) continue
    streets.push({
      ...shared,
      id: `hill-way-${ray}`,
      class: kind,
      line: [foot, half],
      name: { zh: "登山道", en: "Hill Path" },
    })
  }
  for (const ray of [54, 20]) {
    const half = middle[ray]
    if (half === undefined) continue
    streets.push({
      ...shared,
      id: `hill-steps-${ray}`,
      class: "steps",
      line: [half, summit],
      name: { zh: "登顶石阶", en: "Summit Steps" },
    })
  }
  return { edge, summit, streets }
}
