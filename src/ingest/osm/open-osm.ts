import { LIMITS } from "../limits.ts"
import { type ByteSource, type OsmFile, OsmRefused } from "./osm-file.ts"
import { readOsmGeojson } from "./read-osm-geojson.ts"
import { readOsmXml } from "./read-osm-xml.ts"
import { readPbf } from "./read-pbf.ts"

const MEGABYTE = 1024 * 1024

/** Opens an extract by what is in it; GeoJSON is read whole, the others piece by piece. Rejects with OsmRefused for what is none. */
export const openOsm = async (bytes: ByteSource, name: string): Promise<OsmFile> => {
  const first = new TextDecoder().decode(await bytes.read(0, 512)).replace(/^\uFEFF/, "")
  if (/^\s*</.test(first)) return readOsmXml(bytes)
  if (!/^\s*[{[]/.test(first)) return readPbf(bytes)
  if (bytes.size > LIMITS.bytes) throw new OsmRefused({ kind: "streets-too-large", limit: LIMITS.bytes / MEGABYTE })
  return readOsmGeojson(name, new TextDecoder().decode(await bytes.read(0, bytes.size)))
}
