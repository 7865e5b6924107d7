import { zlibSync } from "fflate"
import { PbfWriter } from "pbf"
import type { ByteSource } from "../../src/ingest/osm/osm-file.ts"

/** Ferry Lane: a main road with a one-way street, a lane no car may use, steps, a park with a pond, and an island nobody reaches. */
export type World = {
  readonly nodes: readonly { id: number; lon: number; lat: number; tags?: Record<string, string> }[]
  readonly ways: readonly { id: number; refs: number[]; tags: Record<string, string> }[]
  readonly relations: readonly { id: number; members: { ref: number; role: string }[]; tags: Record<string, string> }[]
}

const at = (id: number, east: number, north: number, tags?: Record<string, string>): World["nodes"][number] => ({
  id,
  lon: 119.3 + east / 1000,
  lat: 26.05 + north / 1000,
  ...(tags === undefined ? {} : { tags }),
})

export const ferryLane: World = {
  nodes: [
    at(1, 0, 0),
    at(2, 1, 0.2),
    at(3, 2, 0),
    at(4, 2, 1),
    at(5, 0, 1),
    at(6, 3, 1),
    at(7, 3, 2),
    at(8, 9, 9),
    at(9, 9.5, 9),
    at(10, 1.2, 1.2),
    at(11, 1.8, 1.2),
    at(12, 1.8, 1.8),
    at(13, 1.2, 1.8),
    at(14, 1.4, 1.4),
    at(15, 1.6, 1.4),
    at(16, 1.5, 1.6),
    at(17, 1, 3, { place: "suburb", name: "Ferry Lane", "name:zh": "渡口里", "name:en": "Ferry Lane" }),
    at(8_000_000_017, 2, 3, { railway: "station", station: "subway", name: "渡口" }),
  ],
  ways: [
    { id: 100, refs: [1, 2, 3], tags: { highway: "primary", name: "江滨路", "name:en": "Riverside Road" } },
    { id: 101, refs: [4, 3], tags: { highway: "residential", oneway: "-1" } },
    { id: 102, refs: [4, 5, 1], tags: { highway: "residential", oneway: "yes" } },
    { id: 103, refs: [4, 6], tags: { highway: "residential", motor_vehicle: "no" } },
    { id: 104, refs: [6, 7], tags: { highway: "steps" } },
    { id: 105, refs: [8, 9], tags: { highway: "residential" } },
    { id: 106, refs: [3, 4], tags: { highway: "proposed" } },
    { id: 200, refs: [10, 11, 12], tags: {} },
    { id: 201, refs: [12, 13, 10], tags: {} },
    { id: 202, refs: [14, 15, 16, 14], tags: { natural: "water", name: "月池" } },
    { id: 203, refs: [5, 13], tags: { waterway: "stream" } },
  ],
  relations: [
    {
      id: 300,
      members: [
        { ref: 200, role: "outer" },
        { ref: 201, role: "outer" },
        { ref: 202, role: "inner" },
      ],
      tags: { type: "multipolygon", leisure: "park", name: "渡口公园" },
    },
  ],
}

/** Ferry Lane in another city. */
export const ferryLaneAt = (lon: number, lat: number): World => ({
  ...ferryLane,
  nodes: ferryLane.nodes.map((node) => ({ ...node, lon: node.lon - 119.3 + lon, lat: node.lat - 26.05 + lat })),
})

const attributes = (tags: Record<string, string>): string =>
  Object.entries(tags)
    .map(([k, v]) => `<tag k="${k}" v="${v.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"/>`)
    .join("")

/** A world as the map's own XML. */
export const asXml = ({ nodes, ways, relations }: World): string => `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6"><!-- <node id="99" lat="0" lon="0"/> -->
${nodes.map(({ id, lon, lat, tags = {} }) => `<node id="${id}" lat="${lat}" lon="${lon}">${attributes(tags)}</node>`).join("\n")}
${ways.map(({ id, refs, tags }) => `<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join("")}${attributes(tags)}</way>`).join("\n")}
${relations.map(({ id, members, tags }) => `<relation id="${id}">${members.map(({ ref, role }) => `<member type="way" ref="${ref}" role="${role}"/>`).join("")}${attributes(tags)}</relation>`).join("\n")}
</osm>`

const written = (write: (pbf: PbfWriter) => void): Uint8Array => {
  const pbf = new PbfWriter()
  write(pbf)
  return pbf.finish()
}

const steps = (values: readonly number[]): number[] => values.map((value, i) => value - (values[i - 1] ?? 0))

const blob = (type: string, content: Uint8Array): Uint8Array => {
  const packed = written((pbf) => {
    pbf.writeVarintField(2, content.length)
    pbf.writeBytesField(3, zlibSync(content))
  })
  const header = written((pbf) => {
    pbf.writeStringField(1, type)
    pbf.writeVarintField(3, packed.length)
  })
  const bytes = new Uint8Array(4 + header.length + packed.length)
  new DataView(bytes.buffer).setUint32(0, header.length)
  bytes.set(header, 4)
  bytes.set(packed, 4 + header.length)
  return bytes
}

/** A world as PBF: dense nodes, ways and relations in a block each. */
export const asPbf = (world: World, needs: readonly string[] = ["OsmSchema-V0.6", "DenseNodes"]): Uint8Array => {
  const words = [""]
  const word = (text: string): number => (words.includes(text) ? words.indexOf(text) : words.push(text) - 1)
  const tagLists = (tags: Record<string, string>): [number[], number[]] => [
    Object.keys(tags).map(word),
    Object.values(tags).map(word),
  ]
  const block = (write: (pbf: PbfWriter) => void): Uint8Array => {
    const group = written(write)
    return blob(
      "OSMData",
      written((pbf) => {
        const table = written((inner) => {
          for (const text of words) inner.writeBytesField(1, new TextEncoder().encode(text))
        })
        pbf.writeBytesField(1, table)
        pbf.writeBytesField(2, group)
      }),
    )
  }
  const { nodes, ways, relations } = world
  const dense = written((pbf) => {
    const unit = (degrees: number): number => Math.round(degrees * 1e7)
    pbf.writePackedSVarint(1, steps(nodes.map(({ id }) => id)))
    pbf.writePackedSVarint(8, steps(nodes.map(({ lat }) => unit(lat))))
    pbf.writePackedSVarint(9, steps(nodes.map(({ lon }) => unit(lon))))
    pbf.writePackedVarint(
      10,
      nodes.flatMap(({ tags = {} }) => [...Object.entries(tags).flatMap(([k, v]) => [word(k), word(v)]), 0]),
    )
  })
  const parts = [
    blob(
      "OSMHeader",
      written((pbf) => {
        for (const need of needs) pbf.writeStringField(4, need)
      }),
    ),
    block((pbf) => pbf.writeBytesField(2, dense)),
    block((pbf) => {
      for (const { id, refs, tags } of ways) {
        const [keys, values] = tagLists(tags)
        pbf.writeBytesField(
          3,
          written((way) => {
            way.writeVarintField(1, id)
            way.writePackedVarint(2, keys)
            way.writePackedVarint(3, values)
            way.writePackedSVarint(8, steps(refs))
          }),
        )
      }
    }),
    block((pbf) => {
      for (const { id, members, tags } of relations) {
        const [keys, values] = tagLists(tags)
        pbf.writeBytesField(
          4,
          written((relation) => {
            relation.writeVarintField(1, id)
            relation.writePackedVarint(2, keys)
            relation.writePackedVarint(3, values)
            relation.writePackedVarint(
              8,
              members.map(({ role }) => word(role)),
            )
            relation.writePackedSVarint(9, steps(members.map(({ ref }) => ref)))
            relation.writePackedVarint(
              10,
              members.map(() => 1),
            )
          }),
        )
      }
    }),
  ]
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

/** Bytes as a file on a disk would give them. */
export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (from, length) => bytes.slice(from, from + length),
})
