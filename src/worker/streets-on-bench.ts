import { TILE_MAKER } from "../export/tiles/tile-maker.ts"
import { makeStreetPack } from "../ingest/osm/make-street-pack.ts"
import { openOsm } from "../ingest/osm/open-osm.ts"
import { OsmRefused } from "../ingest/osm/osm-file.ts"
import type { BenchReply } from "./bench-worker.ts"

// Reading comes first, and cutting takes about as long.
const READING = 0.5

/** Makes streets of a small extract on the workbench, as the command does: `streets/...` by name. */
export const streetsOnBench = async (
  name: string,
  bytes: Uint8Array,
  tell: (share: number) => void,
): Promise<BenchReply> => {
  const source = {
    size: bytes.length,
    read: async (from: number, length: number) => bytes.subarray(from, from + length),
  }
  try {
    const { files, sea } = await makeStreetPack(await openOsm(source, name), null, TILE_MAKER, {
      reading: (share) => tell(share * READING),
      cutting: (share) => tell(READING + share * (1 - READING)),
    })
    return {
      kind: "streets",
      files: new Map([...files].map(([file, content]) => [`streets/${file}`, content])),
      isCoastBroken: sea === "broken",
    }
  } catch (error) {
    if (error instanceof OsmRefused) return { kind: "refused-streets", fault: error.fault }
    throw error
  }
}
