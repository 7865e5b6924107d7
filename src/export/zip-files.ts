import { type Zippable, zipSync } from "fflate"

const PACKED_ALREADY = /\.(?:gz|png|jpe?g|webp|pmtiles|mp3|m4a|mp4)$/i

/** Files as a zip: the same files give the same bytes, whenever it is made. */
export const zipFiles = (files: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const zipped: Zippable = {}
  for (const [name, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1)))
    zipped[name] = [bytes, { level: PACKED_ALREADY.test(name) ? 0 : 9 }]
  // the first day a zip can name, by this computer's own clock as zips have it
  return zipSync(zipped, { mtime: new Date(1980, 0, 1) })
}
