import { buffer, featureCollection, nearestPoint, point, pointsWithinPolygon, polygon, tag, union } from "@turf/turf"
import { around } from "geokdbush"
import KDBush from "kdbush"
import whichPolygon from "which-polygon"
import { servedWithin } from "../../src/compute/coverage/cover-city.ts"
import { districtGridOf, districtsOf } from "../../src/compute/coverage/district-grid.ts"
import { openCity } from "../../src/compute/coverage/open-city.ts"
import { withinReach } from "../../src/compute/coverage/within-reach.ts"
import { metresBetween } from "../../src/compute/geodesy/distance.ts"
import { nearestTo, nearestTreeOf } from "../../src/compute/geodesy/nearest-tree.ts"
import { columnsOf } from "../../src/compute/geodesy/place-columns.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { districtsIn, placesIn, timed, usualMs } from "./coverage/city.ts"
import type { Measure, Measurement } from "./measurement.ts"

const REACH = 1000
const KILOMETRES = 40
const ROUNDS = 7
const HUNDRED_THOUSAND = 100_000

/** Who is within reach, who is nearest, which district: each beside the libraries one would take, answers compared. */
export const servedPeople: Measurement = {
  name: "served",
  run: async () => {
    const centres = placesIn(1000, KILOMETRES, 1)
    const index = new KDBush(centres.length)
    for (const [lon, lat] of centres) index.add(lon, lat)
    index.finish()
    // The million people come last: collecting them afterwards would be counted against whoever is measured then.
    return [...nearest(centres, index), ...tagging(), moving(), ...within(centres, index)]
  },
}

const perPoint = (name: string, ours: number, rival: number, against: string, limit: number): Measure => ({
  ...{ name, unit: "µs a point", ours: ours * 1000, rival: rival * 1000, against, limit },
})

const within = (centres: readonly LngLat[], index: KDBush): readonly Measure[] => {
  const people = placesIn(1_000_000, KILOMETRES, 3)
  const columns = columnsOf(people)
  const reaches = new Float64Array(centres.length).fill(REACH)
  const covered = withinReach(columns, centres, reaches)
  for (let i = 0; i < people.length; i += 500) {
    const truth = centres.some((at) => metresBetween(people[i] ?? at, at) <= REACH)
    if (truth !== (covered[i] === 1)) throw new Error(`person ${i}: covered ${covered[i]}, measured ${truth}`)
  }
  const ours = usualMs(ROUNDS, () => withinReach(columns, centres, reaches)) / people.length

  const some = people.slice(0, HUNDRED_THOUSAND)
  const [byTree, treeMs] = timed(() => some.map(([lon, lat]) => around(index, lon, lat, 1, REACH / 1000).length))
  mustMostlyAgree(byTree, covered)
  const few = featureCollection(some.slice(0, 10_000).map((at, i) => point([...at], { i })))
  const shape = union(
    featureCollection(centres.flatMap((at) => buffer(point([...at]), REACH, { units: "meters" }) ?? [])),
  )
  if (shape === null) throw new Error("no shape")
  const [inside, turfMs] = timed(() => pointsWithinPolygon(few, shape))
  const isInside = new Uint8Array(few.features.length)
  for (const { properties } of inside.features) isInside[Number(properties?.["i"])] = 1
  mustMostlyAgree([...isInside], covered)
  const name = "served: 1,000,000 people, 1,000 centres"
  return [
    perPoint(name, ours, treeMs / some.length, "geokdbush, index ready", 0.04),
    perPoint(name, ours, turfMs / few.features.length, "turf.pointsWithinPolygon, merged shape ready", 0.00833),
  ]
}

/** The rivals measure on a sphere or against polygons of few corners: at the very edge they answer otherwise. */
const mustMostlyAgree = (theirs: readonly number[], ours: Uint8Array): void => {
  const other = theirs.filter((one, i) => one !== ours[i]).length
  if (other > 0.02 * theirs.length) throw new Error(`${other} of ${theirs.length} answers differ`)
}

const nearest = (centres: readonly LngLat[], index: KDBush): readonly Measure[] => {
  const people = placesIn(HUNDRED_THOUSAND, KILOMETRES, 4)
  const tree = nearestTreeOf(centres)
  const mine = people.map((at) => nearestTo(tree, at)?.place ?? -1)
  for (let i = 0; i < people.length; i += 100) {
    const metres = centres.map((at) => metresBetween(people[i] ?? at, at))
    if (metres[mine[i] ?? -1] !== Math.min(...metres)) throw new Error(`person ${i} has a nearer one`)
  }
  const ours = usualMs(ROUNDS, () => people.map((at) => nearestTo(tree, at))) / people.length
  const theirs = usualMs(1, () => people.map(([lon, lat]) => around(index, lon, lat, 1))) / people.length
  const few = people.slice(0, 300)
  const all = featureCollection(centres.map((at) => point([...at])))
  const [answers, turfMs] = timed(() => few.map((at) => nearestPoint([...at], all).properties.featureIndex))
  if (answers.filter((one, i) => one !== mine[i]).length > 3) throw new Error("turf.nearestPoint names others")
  const name = "nearest: 100,000 people, 1,000 centres"
  return [
    perPoint(name, ours, theirs, "geokdbush, index ready", 0.142),
    perPoint(name, ours, turfMs / few.length, "turf.nearestPoint", 0.004),
  ]
}

const tagging = (): readonly Measure[] => {
  const people = placesIn(HUNDRED_THOUSAND, KILOMETRES, 5)
  const columns = columnsOf(people)
  const rings = districtsIn(13, 200)
  const shapes = rings.map((ring) => [[ring]])
  const mine = districtsOf(districtGridOf(shapes), columns)
  const ours = usualMs(ROUNDS, () => districtsOf(districtGridOf(shapes), columns))
  const features = featureCollection(rings.map((ring, district) => polygon([ring.map((at) => [...at])], { district })))
  const ask = (): readonly number[] => {
    const query = whichPolygon(features)
    return people.map(([lon, lat]) => Number(query([lon, lat])?.["district"] ?? -1))
  }
  if (ask().some((one, i) => one !== mine[i])) throw new Error("which-polygon says otherwise")
  const theirs = usualMs(1, ask)
  const points = featureCollection(people.map((at) => point([...at])))
  const [tagged, turfMs] = timed(() => tag(points, features, "district", "district"))
  if (tagged.features.some(({ properties }, i) => Number(properties?.["district"] ?? -1) !== mine[i]))
    throw new Error("turf.tag says otherwise")
  const line = { name: "tagging: 100,000 people, 13 districts, from scratch", unit: "ms", ours }
  return [
    { ...line, rival: theirs, against: "which-polygon, from scratch", limit: 0.1 },
    { ...line, rival: turfMs, against: "turf.tag", limit: 0.0166 },
  ]
}

const FRAME_MS = 16

const moving = (): Measure => {
  const served = placesIn(5000, KILOMETRES, 6).map((at) => ({
    ...{ at, weight: 1, kind: "household", district: null, uncertaintyMetres: 0 },
  }))
  const city = openCity(
    served,
    districtsIn(13, 200).map((ring, k) => ({ id: `d${k}`, name: `d${k}`, rings: [[ring]] })),
  )
  const facilities = placesIn(60, KILOMETRES, 7).map((at, k) => ({
    ...{ id: `f${k}`, at, reachMetres: null, uncertaintyMetres: k % 2 === 0 ? 100 : 0 },
  }))
  let step = 0
  const ours = usualMs(15, () => {
    step += 1e-4
    const moved = facilities.map((one, k) => (k === 7 ? { ...one, at: [one.at[0] + step, one.at[1]] as const } : one))
    return servedWithin(city, moved, REACH)
  })
  const name = "moving a centre: 5,000 people figured anew"
  return { name, unit: "ms", ours, rival: FRAME_MS, against: "one frame", limit: 1 }
}
