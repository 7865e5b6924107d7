import type { TravelMode } from "../../domain/tour.ts"

/**
 * Published driving speeds by road class, in km/h: what a car makes on average through a Chinese city by day, lights and
 * crossings included, not the limit. Chinese law (Implementing Regulations of the Road Traffic Safety Law, articles 45
 * and 78) limits a city street without a centre line to 30, one with a lane each way to 50, and an expressway to 120 and
 * no less than 60. A through road makes about seven tenths of its limit, a street with lights about six tenths, a lane
 * among houses its own slow pace; a ramp is driven at about two thirds of its road. The classes are OpenStreetMap's.
 */
export const DRIVING_KMH: Readonly<Record<string, number>> = {
  motorway: 80,
  motorway_link: 45,
  trunk: 55,
  trunk_link: 38,
  primary: 40,
  primary_link: 28,
  secondary: 35,
  secondary_link: 25,
  tertiary: 30,
  tertiary_link: 22,
  unclassified: 25,
  residential: 20,
  living_street: 10,
  service: 15,
}

// Nothing is known of such a street but that it is one: as slow as one among houses.
const UNKNOWN_KMH = 20

/** No car may use these, whoever else may. */
const WITHOUT_CARS: ReadonlySet<string> = new Set([
  ...["footway", "steps", "path", "pedestrian", "cycleway", "bridleway", "corridor", "platform", "elevator", "track"],
])

/** No one may walk here. Their ramps are in: in this country's maps they are mostly streets beside the road. */
const WITHOUT_WALKERS: ReadonlySet<string> = new Set(["motorway", "trunk"])

// A class may carry what the road is to others than its class says, behind a colon.
const AND_WALKERS = ":on-foot"
const NO_WALKERS = ":no-walkers"
const NO_CARS = ":no-cars"

const bare = (className: string): string => className.split(":")[0] ?? className

/**
 * Whether a person in that mode may use a road of that class. `trunk:on-foot` may be walked, `primary:no-walkers` may not, and
 * `residential:no-cars` may not be driven.
 */
export const isOpenTo = (mode: TravelMode, className: string): boolean => {
  if (mode === "drive") return !className.endsWith(NO_CARS) && !WITHOUT_CARS.has(bare(className))
  if (className.endsWith(AND_WALKERS)) return true
  return !className.endsWith(NO_WALKERS) && !WITHOUT_WALKERS.has(className)
}

/** Seconds to drive a metre on a road of that class. */
export const drivingSecondsPerMetre = (className: string): number => {
  const name = bare(className)
  return 3.6 / (Object.hasOwn(DRIVING_KMH, name) ? (DRIVING_KMH[name] ?? UNKNOWN_KMH) : UNKNOWN_KMH)
}

const FOOTPATHS: ReadonlySet<string> = new Set(["footway", "steps", "path", "pedestrian"])

/** Whether streets of these classes know ways for walkers alone; without any, figures on foot are reckoned on roads for cars. */
export const hasFootpaths = ({ classes }: { readonly classes: readonly string[] }): boolean =>
  classes.some((name) => FOOTPATHS.has(bare(name)))
