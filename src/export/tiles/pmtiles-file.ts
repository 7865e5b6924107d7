import { gzipSync } from "fflate"
import { zxyToTileId } from "pmtiles"
import type { Bounds } from "../../domain/lng-lat.ts"

/** A tile's place and its bytes as they are served, packed. */
export type Tile = { readonly z: number; readonly x: number; readonly y: number; readonly bytes: Uint8Array }

/** What an archive of vector tiles says of itself. */
export type TileSet = {
  readonly bounds: Bounds
  readonly minzoom: number
  readonly maxzoom: number
  readonly metadata: Readonly<Record<string, unknown>>
}

type Entry = { readonly id: number; readonly offset: number; readonly length: number; readonly run: number }

const HEADER_BYTES = 127
// Header and root have to be in the first 16 kB: readers fetch no more to begin with.
const MOST_ROOT_BYTES = 16_384 - HEADER_BYTES
const GZIP = 2
const VECTOR_TILES = 1

/** Writes tiles as a PMTiles archive, version 3: in the order of their numbers, equal tiles once. The same tiles give the same bytes. */
export const pmtilesFile = (tiles: readonly Tile[], set: TileSet): Uint8Array => {
  const ordered = tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), tile })).sort((a, b) => a.id - b.id)
  const { entries, contents, length } = entriesOf(ordered)
  const { root, leaves } = directoriesOf(entries)
  const metadata = gzip(new TextEncoder().encode(JSON.stringify(set.metadata)))
  const metadataAt = HEADER_BYTES + root.length
  const leavesAt = metadataAt + metadata.length
  const tilesAt = leavesAt + leaves.length
  const file = new Uint8Array(tilesAt + length)
  const view = new DataView(file.buffer)
  file.set(new TextEncoder().encode("PMTiles"))
  view.setUint8(7, 3)
  const spans = [HEADER_BYTES, root.length, metadataAt, metadata.length, leavesAt, leaves.length, tilesAt, length]
  for (const [i, value] of [...spans, tiles.length, entries.length, contents.length].entries())
    view.setBigUint64(8 + i * 8, BigInt(value), true)
  const [west, south, east, north] = set.bounds
  const middle = Math.round((set.minzoom + set.maxzoom) / 2)
  for (const [i, value] of [1, GZIP, GZIP, VECTOR_TILES, set.minzoom, set.maxzoom].entries())
    view.setUint8(96 + i, value)
  for (const [i, degrees] of [west, south, east, north].entries())
    view.setInt32(102 + i * 4, Math.round(degrees * 1e7), true)
  view.setUint8(118, middle)
  view.setInt32(119, Math.round(((west + east) / 2) * 1e7), true)
  view.setInt32(123, Math.round(((south + north) / 2) * 1e7), true)
  file.set(root, HEADER_BYTES)
  file.set(metadata, metadataAt)
  file.set(leaves, leavesAt)
  let at = tilesAt
  for (const bytes of contents) {
    file.set(bytes, at)
    at += bytes.length
  }
  return file
}

/** Packed without a time stamp: the same content, the same bytes. */
export const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9, mtime: 0 })

const entriesOf = (ordered: readonly { readonly id: number; readonly tile: Tile }[]) => {
  const entries: Entry[] = []
  const contents: Uint8Array[] = []
  const known = new Map<string, { readonly offset: number; readonly length: number }>()
  let length = 0
  for (const { id, tile } of ordered) {
    // only small tiles are ever equal: open water, a bare road
    const key = tile.bytes.length < 512 ? tile.bytes.join() : null
    const before = key === null ? undefined : known.get(key)
    const place = before ?? { offset: length, length: tile.bytes.length }
    if (before === undefined) {
      contents.push(tile.bytes)
      length += tile.bytes.length
      if (key !== null) known.set(key, place)
    }
    const last = entries.at(-1)
    if (last !== undefined && last.offset === place.offset && last.id + last.run === id)
      entries[entries.length - 1] = { ...last, run: last.run + 1 }
    else entries.push({ id, ...place, run: 1 })
  }
  return { entries, contents, length }
}

const directoriesOf = (entries: readonly Entry[]): { readonly root: Uint8Array; readonly leaves: Uint8Array } => {
  const whole = directory(entries)
  if (whole.length <= MOST_ROOT_BYTES) return { root: whole, leaves: new Uint8Array() }
  for (let size = 4096; ; size *= 2) {
    const pointers: Entry[] = []
    const leaves: Uint8Array[] = []
    let offset = 0
    for (let i = 0; i < entries.length; i += size) {
      const leaf = directory(entries.slice(i, i + size))
      pointers.push({ id: entries[i]?.id ?? 0, offset, length: leaf.length, run: 0 })
      leaves.push(leaf)
      offset += leaf.length
    }
    const root = directory(pointers)
    if (root.length > MOST_ROOT_BYTES) continue
    const joined = new Uint8Array(offset)
    for (const [i, leaf] of leaves.entries()) joined.set(leaf, pointers[i]?.offset ?? 0)
    return { root, leaves: joined }
  }
}

const directory = (entries: readonly Entry[]): Uint8Array => {
  const bytes: number[] = []
  const put = (value: number): void => {
    let rest = value
    while (rest >= 128) {
      bytes.push((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    bytes.push(rest)
  }
  put(entries.length)
  for (const [i, { id }] of entries.entries()) put(id - (entries[i - 1]?.id ?? 0))
  for (const { run } of entries) put(run)
  for (const { length } of entries) put(length)
  for (const [i, { offset }] of entries.entries()) {
    const before = entries[i - 1]
    put(before !== undefined && offset === before.offset + before.length ? 0 : offset + 1)
  }
  return gzip(Uint8Array.from(bytes))
}
