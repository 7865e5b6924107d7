import type { Vec } from "../ground/plane.ts"

/** The classes of ways, widest first; the street graph's `classes` list is this one. */
export const ROAD_CLASSES = [
  "motorway",
  "trunk",
  "primary",
  "secondary",
  "tertiary",
  "residential",
  "living_street",
  "service",
  "footway",
  "steps",
] as const
export type RoadClass = (typeof ROAD_CLASSES)[number]

/** A street as planned, in valley coordinates, before it is cut where others cross it. */
export type Street = {
  /** Streets of one id carry one name. */
  readonly id: string
  readonly class: RoadClass
  readonly line: readonly Vec[]
  readonly oneway: boolean
  /** The widest water it may bridge. */
  readonly bridges: "nothing" | "streams" | "river"
  /** Given where the name is not left to the list of invented ones. */
  readonly name?: { readonly zh: string; readonly en: string }
}

export const isCarClass = (kind: RoadClass): boolean => kind !== "footway" && kind !== "steps"
export const isWalkClass = (kind: RoadClass): boolean => kind !== "motorway" && kind !== "trunk"
/** Ways that only people and local traffic use: they give way to parks, hills and the expressway. */
export const isMinor = (kind: RoadClass): boolean => ROAD_CLASSES.indexOf(kind) >= ROAD_CLASSES.indexOf("residential")
