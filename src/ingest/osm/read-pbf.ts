import { PbfReader } from "pbf"
import { type ByteSource, type OsmFile, OsmRefused, type OsmVisitor, type Progress } from "./osm-file.ts"
import { type Blob, blobAt, contentOf } from "./pbf-blobs.ts"
import { type BlockHolds, readBlock } from "./pbf-block.ts"

/**
 * An OpenStreetMap extract as PBF. One block is held at a time. What each block holds is remembered, so that later readings
 * unpack only what they want.
 */
export const readPbf = (bytes: ByteSource): OsmFile => {
  const blobs: Blob[] = []
  const held = new Map<number, BlockHolds>()
  const isPassedOver = (blob: Blob, visit: OsmVisitor): boolean => {
    const holds = held.get(blob.from)
    if (holds === undefined) return blob.type !== "OSMData" && blob.type !== "OSMHeader"
    return !(
      (holds.nodes && visit.node !== undefined) ||
      (holds.ways && visit.way !== undefined) ||
      (holds.relations && visit.relation !== undefined)
    )
  }
  const readOne = async (blob: Blob, visit: OsmVisitor): Promise<void> => {
    const content = await contentOf(bytes, blob)
    try {
      if (blob.type === "OSMHeader") refuseHistory(content)
      else held.set(blob.from, readBlock(content, visit))
    } catch (error) {
      throw error instanceof OsmRefused ? error : new OsmRefused({ kind: "streets-broken", at: blob.from })
    }
  }
  return {
    read: async (visit, progress: Progress) => {
      let at = 0
      for (let i = 0; at < bytes.size; i++) {
        const blob = blobs[i] ?? (await blobAt(bytes, at))
        blobs[i] = blob
        if (!isPassedOver(blob, visit)) await readOne(blob, visit)
        at = blob.end
        progress(at / bytes.size)
      }
      if (at === 0) throw new OsmRefused({ kind: "streets-not-osm" })
    },
  }
}

const HISTORY = "HistoricalInformation"

/** A file with the past of every element would draw streets that are gone. */
const refuseHistory = (content: Uint8Array): void => {
  const needed: string[] = []
  new PbfReader(content).readFields((field, into, pbf) => {
    if (field === 4) into.push(pbf.readString())
  }, needed)
  if (needed.includes(HISTORY)) throw new OsmRefused({ kind: "streets-history" })
}
