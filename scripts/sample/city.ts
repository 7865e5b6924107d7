import type { LocalText } from "../../src/domain/local-text.ts"
import { type Block, layOutBlocks } from "./blocks.ts"
import { type District, makeDistricts } from "./districts.ts"
import { type HillPark, layOutHill } from "./hillside.ts"
import type { Ground } from "./lawful.ts"
import { layOutMainStreets } from "./main-streets.ts"
import { type MetroLine, type MetroStation, makeMetro } from "./metro.ts"
import { buildNetwork, type Network } from "./network.ts"
import { layOutParks, type Park } from "./parks.ts"
import { nearestOnLine, type Ring } from "./plane.ts"
import { makeRelief, type Relief } from "./relief.ts"
import { nameStreets } from "./street-names.ts"
import { makeTownPlan, type TownPlan } from "./town-plan.ts"
import { layOutTrunkRoads } from "./trunk-roads.ts"
import { makeValley, type Valley } from "./valley.ts"
import { layOutVillages, type Village } from "./villages.ts"
import { makeWater, type Water } from "./water.ts"
import { layOutWaterside } from "./waterside.ts"

/** The ground the invented city stands on: enough to place things, without its streets. */
export type Terrain = {
  readonly seed: number
  readonly valley: Valley
  readonly water: Water
  readonly plan: TownPlan
  readonly districts: readonly District[]
}

/** The whole invented city, before anybody has put a belt in it. */
export type City = Terrain & {
  readonly relief: Relief
  readonly hill: HillPark
  readonly parks: readonly Park[]
  readonly villages: readonly Village[]
  readonly blocks: readonly Block[]
  readonly network: Network
  readonly streetNames: ReadonlyMap<string, LocalText>
  readonly metro: { readonly lines: readonly MetroLine[]; readonly stations: readonly MetroStation[] }
}

export const makeTerrain = (seed: number): Terrain => {
  const valley = makeValley(seed)
  const water = makeWater(seed, valley)
  const plan = makeTownPlan(seed)
  return { seed, valley, water, plan, districts: makeDistricts(plan, water, valley) }
}

const POND_ROOM = 40

/** The same seed gives the same city, to the last digit, on every machine. */
export const makeCity = (seed: number): City => {
  const terrain = makeTerrain(seed)
  const { valley, plan } = terrain
  const dug = terrain.water
  const relief = makeRelief(seed, valley, dug)
  const hill = layOutHill(relief, valley)
  const { streets: blockStreets, blocks, quarters } = layOutBlocks(plan)
  const parks = layOutParks(plan, quarters, dug, hill)
  const trunks = layOutTrunkRoads(plan, dug)
  const main = [...trunks.streets, ...layOutMainStreets(plan, trunks)]
  const villages = layOutVillages(plan, dug, relief, valley, main)
  const outside = [...trunks.streets, ...villages.flatMap((village) => village.streets)]
  // Ponds lie where no road wants to go.
  const isClear = (pond: Ring): boolean =>
    outside.every((street) => pond.every((point) => nearestOnLine(point, street.line).metres > POND_ROOM))
  const water: Water = { ...dug, ponds: dug.ponds.filter(isClear) }
  const streets = [
    ...main,
    ...layOutWaterside(plan, water, valley),
    ...hill.streets,
    ...parks.flatMap((park) => park.paths),
    ...villages.flatMap((village) => village.streets),
    ...blockStreets,
  ]
  const ground: Ground = { water, relief, hill, valley, parks: parks.map((park) => park.edge) }
  const network = buildNetwork(streets, ground)
  const kept = network.edges.map((edge) => edge.street)
  return {
    ...terrain,
    water,
    relief,
    hill,
    parks,
    villages,
    blocks,
    network,
    streetNames: nameStreets(seed, kept),
    metro: makeMetro(plan, valley),
  }
}
