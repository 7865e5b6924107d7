import type { OsmTags } from "./osm-file.ts"

// Everything that streets, shapes and names are read from; what else editors wrote is not held.
const READ: ReadonlySet<string> = new Set([
  ...["highway", "area", "access", "foot", "motorcar", "motor_vehicle", "vehicle", "oneway", "oneway:motor_vehicle"],
  ...["junction", "natural", "waterway", "width", "tunnel", "landuse", "leisure", "building", "railway", "service"],
  ...["station", "place", "type", "route", "colour", "ref", "name", "name:zh", "name:zh-Hans", "name:en"],
])

/**
 * Keeps of tags what is read from them, each set of them once: of a city's million houses most say the same. The texts are
 * copied, so that none holds on to the piece of the file it was cut from.
 */
export const newTagKeeper = (): ((tags: OsmTags) => OsmTags) => {
  const words = new Map<string, string>()
  const sets = new Map<string, OsmTags>()
  return (tags) => {
    let key = ""
    for (const name in tags) if (READ.has(name)) key += `${name}\n${tags[name]}\n`
    const known = sets.get(key)
    if (known !== undefined) return known
    const kept: Record<string, string> = {}
    for (const name in tags) {
      const said = tags[name]
      if (said === undefined || !READ.has(name)) continue
      const word = words.get(said) ?? copied(said)
      words.set(word, word)
      kept[copied(name)] = word
    }
    sets.set(copied(key), kept)
    return kept
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A text with letters of its own: a part of another text may be no more than a pointer into it. */
const copied = (text: string): string => decoder.decode(encoder.encode(text))
