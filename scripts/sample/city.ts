import type { LocalText } from "../../src/domain/local-text.ts"
import { type District, makeDistricts } from "./districts.ts"
import { nearestOnLine, type Ring } from "./ground/plane.ts"
import { makeRelief, type Relief } from "./land/relief.ts"
import { makeValley, type Valley } from "./land/valley.ts"
import { makeWater, type Water } from "./land/water.ts"
import { type Block, layOutBlocks } from "./streets/blocks.ts"
import { type HillPark, layOutHill } from "./streets/hillside.ts"
import type { Ground } from "./streets/lawful.ts"
import { layOutMainStreets } from "./streets/main-streets.ts"
import { type MetroLine, type MetroStation, makeMetro } from "./streets/metro.ts"
import { buildNetwork, type Network } from "./streets/network.ts"
import { layOutParks, type Park } from "./streets/parks.ts"
import { nameStreets } from "./streets/street-names.ts"
import { makeTownPlan, type TownPlan } from "./streets/town-plan.ts"
import { layOutTrunkRoads } from "./streets/trunk-roads.ts"
import { layOutVillages, type Village } from "./streets/villages.ts"
import { layOutWaterside } from "./streets/waterside.ts"

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
