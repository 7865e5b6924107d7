import { PbfReader } from "pbf"
import type { OsmMember, OsmTags, OsmVisitor } from "./osm-file.ts"

/** Which kinds of element a block holds. */
export type BlockHolds = { nodes: boolean; ways: boolean; relations: boolean }

type Block = {
  readonly words: readonly Uint8Array[]
  readonly spoken: (string | undefined)[]
  granularity: number
  latOffset: number
  lonOffset: number
}

type Span = readonly [from: number, end: number]

const NANO = 1e-9
const MEMBER_TYPES = ["node", "way", "relation"] as const

/** Goes through one block of elements; throws where it is broken. Answers with the kinds it holds. */
export const readBlock = (content: Uint8Array, visit: OsmVisitor): BlockHolds => {
  const words: Uint8Array[] = []
  const block: Block = { words, spoken: [], granularity: 100, latOffset: 0, lonOffset: 0 }
  const groups: Span[] = []
  const holds: BlockHolds = { nodes: false, ways: false, relations: false }
  const pbf = new PbfReader(content)
  pbf.readFields((field) => {
    if (field === 1)
      pbf.readMessage((inner) => {
        if (inner === 1) words.push(pbf.readBytes())
      }, null)
    else if (field === 2) groups.push(spanOf(pbf))
    else if (field === 17) block.granularity = pbf.readVarint()
    else if (field === 19) block.latOffset = pbf.readVarint(true)
    else if (field === 20) block.lonOffset = pbf.readVarint(true)
  }, null)
  for (const [from, end] of groups) {
    pbf.pos = from
    pbf.readFields(
      (field) => {
        if (field === 1 || field === 2) holds.nodes = true
        else if (field === 3) holds.ways = true
        else if (field === 4) holds.relations = true
        const inner = spanOf(pbf)
        if (field === 1 && visit.node !== undefined) readNode(pbf, inner, block, visit.node)
        else if (field === 2 && visit.node !== undefined) readDense(pbf, inner, block, visit.node)
        else if (field === 3 && visit.way !== undefined) readWay(pbf, inner, block, visit.way)
        else if (field === 4 && visit.relation !== undefined) readRelation(pbf, inner, block, visit.relation)
        pbf.pos = inner[1]
      },
      null,
      end,
    )
  }
  return holds
}

/** Where the message at the reader lies; the reader stands behind it afterwards. */
const spanOf = (pbf: PbfReader): Span => {
  const length = pbf.readVarint()
  const from = pbf.pos
  if (from + length > pbf.length) throw new RangeError("a message reaches beyond its block")
  pbf.pos = from + length
  return [from, from + length]
}

const decoder = new TextDecoder()

const word = (block: Block, index: number): string => {
  const known = block.spoken[index]
  if (known !== undefined) return known
  const bytes = block.words[index]
  if (bytes === undefined) throw new RangeError("a word that is not in the table")
  const said = decoder.decode(bytes)
  block.spoken[index] = said
  return said
}

const tagsOf = (block: Block, keys: readonly number[], values: readonly number[]): OsmTags => {
  const tags: Record<string, string> = Object.create(null)
  for (const [i, key] of keys.entries()) tags[word(block, key)] = word(block, values[i] ?? -1)
  return tags
}

const places = (block: Block, lon: number, lat: number): readonly [number, number] => [
  NANO * (block.lonOffset + block.granularity * lon),
  NANO * (block.latOffset + block.granularity * lat),
]

const readNode = (pbf: PbfReader, [from, end]: Span, block: Block, visit: NonNullable<OsmVisitor["node"]>): void => {
  pbf.pos = from
  const found = { id: 0, lon: 0, lat: 0, keys: [] as number[], values: [] as number[] }
  pbf.readFields(
    (field, into) => {
      if (field === 1) into.id = pbf.readSVarint()
      else if (field === 2) pbf.readPackedVarint(into.keys)
      else if (field === 3) pbf.readPackedVarint(into.values)
      else if (field === 8) into.lat = pbf.readSVarint()
      else if (field === 9) into.lon = pbf.readSVarint()
    },
    found,
    end,
  )
  const [lon, lat] = places(block, found.lon, found.lat)
  visit(found.id, lon, lat, found.keys.length === 0 ? null : tagsOf(block, found.keys, found.values))
}

const readDense = (pbf: PbfReader, [from, end]: Span, block: Block, visit: NonNullable<OsmVisitor["node"]>): void => {
  pbf.pos = from
  const ids: number[] = []
  const lats: number[] = []
  const lons: number[] = []
  const words: number[] = []
  pbf.readFields(
    (field) => {
      if (field === 1) pbf.readPackedSVarint(ids)
      else if (field === 8) pbf.readPackedSVarint(lats)
      else if (field === 9) pbf.readPackedSVarint(lons)
      else if (field === 10) pbf.readPackedVarint(words)
    },
    null,
    end,
  )
  let [id, east, north, at] = [0, 0, 0, 0]
  for (let i = 0; i < ids.length; i++) {
    id += ids[i] ?? 0
    east += lons[i] ?? 0
    north += lats[i] ?? 0
    const [keys, values]: [number[], number[]] = [[], []]
    while (at < words.length && words[at] !== 0) {
      keys.push(words[at] ?? 0)
      values.push(words[at + 1] ?? 0)
      at += 2
    }
    at++ // the zero that ends a node's tags
    const [lon, lat] = places(block, east, north)
    visit(id, lon, lat, keys.length === 0 ? null : tagsOf(block, keys, values))
  }
}

const readWay = (pbf: PbfReader, [from, end]: Span, block: Block, visit: NonNullable<OsmVisitor["way"]>): void => {
  pbf.pos = from
  const found = { id: 0, keys: [] as number[], values: [] as number[], refs: [] as number[] }
  pbf.readFields(
    (field, into) => {
      if (field === 1) into.id = pbf.readVarint(true)
      else if (field === 2) pbf.readPackedVarint(into.keys)
      else if (field === 3) pbf.readPackedVarint(into.values)
      else if (field === 8) pbf.readPackedSVarint(into.refs)
    },
    found,
    end,
  )
  visit(found.id, summed(found.refs), tagsOf(block, found.keys, found.values))
}

const readRelation = (
  pbf: PbfReader,
  [from, end]: Span,
  block: Block,
  visit: NonNullable<OsmVisitor["relation"]>,
): void => {
  pbf.pos = from
  const lists: Record<number, number[]> = { 2: [], 3: [], 8: [], 10: [] }
  const steps: number[] = []
  let id = 0
  pbf.readFields(
    (field) => {
      if (field === 1) id = pbf.readVarint(true)
      else if (field === 9) pbf.readPackedSVarint(steps)
      else if (lists[field] !== undefined) pbf.readPackedVarint(lists[field])
    },
    null,
    end,
  )
  const members = summed(steps).map((ref, i): OsmMember => {
    const type = MEMBER_TYPES[lists[10]?.[i] ?? 0] ?? "node"
    return { type, ref, role: word(block, lists[8]?.[i] ?? 0) }
  })
  visit(id, members, tagsOf(block, lists[2] ?? [], lists[3] ?? []))
}

const summed = (steps: readonly number[]): readonly number[] => {
  let sum = 0
  return steps.map((step) => {
    sum += step
    return sum
  })
}
