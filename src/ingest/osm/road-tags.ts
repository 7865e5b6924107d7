import type { OsmTags } from "./osm-file.ts"

/** What a way is for those who move along it. Null where it is no street. */
export type Road = {
  /** Its class with `_link` where it is a ramp, as graphs name it. */
  readonly name: string
  readonly walk: boolean
  readonly drive: boolean
  /** 1 along the way, -1 against it, 0 both; for vehicles alone. */
  readonly oneWay: 1 | 0 | -1
}

const WITH_CARS: ReadonlySet<string> = new Set([
  ...["motorway", "motorway_link", "trunk", "trunk_link", "primary", "primary_link", "secondary", "secondary_link"],
  ...["tertiary", "tertiary_link", "unclassified", "residential", "living_street", "service"],
])
const WITHOUT_CARS: ReadonlySet<string> = new Set([
  ...["footway", "steps", "path", "pedestrian", "cycleway", "bridleway", "corridor", "track"],
])
const WITHOUT_WALKERS: ReadonlySet<string> = new Set(["motorway", "motorway_link", "trunk"])
const BARRED: ReadonlySet<string> = new Set(["no", "private", "agricultural", "forestry", "military"])
const ALLOWED: ReadonlySet<string> = new Set(["yes", "designated", "permissive", "destination", "customers", "public"])

/** Reads class, access and direction from a way's tags. */
export const roadOf = (tags: OsmTags): Road | null => {
  const said = tags["highway"]
  const name = said === "road" ? "unclassified" : said
  if (name === undefined || !(WITH_CARS.has(name) || WITHOUT_CARS.has(name)) || tags["area"] === "yes") return null
  const canDrive = WITH_CARS.has(name)
  const walk = isOpen(tags["foot"], tags["access"], !WITHOUT_WALKERS.has(name))
  const drive = canDrive && isOpen(tags["motorcar"] ?? tags["motor_vehicle"] ?? tags["vehicle"], tags["access"], true)
  return walk || drive ? { name, walk, drive, oneWay: oneWayOf(name, tags) } : null
}

/** The word about this mode counts before the word about all; "access=yes" opens nothing that is usually closed. */
const isOpen = (ofMode: string | undefined, ofAll: string | undefined, usually: boolean): boolean => {
  if (ofMode !== undefined && BARRED.has(ofMode)) return false
  if (ofMode !== undefined && ALLOWED.has(ofMode)) return true
  return usually && !(ofAll !== undefined && BARRED.has(ofAll))
}

const oneWayOf = (name: string, tags: OsmTags): Road["oneWay"] => {
  const said = tags["oneway:motor_vehicle"] ?? tags["oneway"]
  if (said === "-1" || said === "reverse") return -1
  if (said === "yes" || said === "true" || said === "1") return 1
  if (said === "no" || said === "false" || said === "0") return 0
  const isImplied =
    tags["junction"] === "roundabout" ||
    tags["junction"] === "circular" ||
    name === "motorway" ||
    name === "motorway_link"
  return isImplied ? 1 : 0
}

/** The class as a graph names it: what is open to others than such a road usually is, says so behind a colon. */
export const classOf = ({ name, walk, drive }: Pick<Road, "name" | "walk" | "drive">): string => {
  if (WITHOUT_CARS.has(name)) return name
  if (!drive) return `${name}:no-cars`
  // The ramps' walkers are settled by who reads the graph.
  const isUsual = walk === !WITHOUT_WALKERS.has(name)
  if (isUsual && name !== "motorway_link") return name
  return `${name}:${walk ? "on-foot" : "no-walkers"}`
}
