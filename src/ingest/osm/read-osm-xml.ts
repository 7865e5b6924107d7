import { type ByteSource, type OsmFile, type OsmMember, OsmRefused, type OsmVisitor } from "./osm-file.ts"

const PIECE_BYTES = 1024 * 1024
// A tag of OpenStreetMap is a value of at most 255 letters; nothing in a file is this long.
const LONGEST_TAG = 65_536

type Open = {
  readonly kind: "node" | "way" | "relation"
  readonly id: number
  readonly lon: number
  readonly lat: number
  readonly isGone: boolean
  readonly tags: Record<string, string>
  readonly refs: number[]
  readonly members: OsmMember[]
}

/** An OpenStreetMap extract as XML, gone through tag by tag; no more than a piece is held. */
export const readOsmXml = (bytes: ByteSource): OsmFile => ({
  read: async (visit, progress) => {
    const decoder = new TextDecoder()
    const elements = newElements(visit)
    let rest = ""
    let isOsm = false
    for (let at = 0; at < bytes.size; at += PIECE_BYTES) {
      const text = rest + decoder.decode(await bytes.read(at, PIECE_BYTES), { stream: true })
      let next = 0
      for (;;) {
        const start = text.indexOf("<", next)
        if (start === -1) {
          next = text.length
          break
        }
        const closing = text.startsWith("<!--", start) ? "-->" : ">"
        const end = text.indexOf(closing, start)
        if (end === -1) {
          next = start
          break
        }
        const tag = text.slice(start + 1, end)
        next = end + closing.length
        if (/^!(?:DOCTYPE|ENTITY)/i.test(tag)) throw new OsmRefused({ kind: "streets-doctype" })
        if (/^osm[\s>]/.test(tag) || tag === "osm") isOsm = true
        else if (isOsm && !tag.startsWith("?") && !tag.startsWith("!")) elements.take(tag)
      }
      rest = text.slice(next)
      if (rest.length > LONGEST_TAG) throw new OsmRefused({ kind: "streets-broken", at })
      progress(Math.min(1, (at + PIECE_BYTES) / bytes.size))
    }
    if (!isOsm) throw new OsmRefused({ kind: "streets-not-osm" })
    if (rest.trim() !== "" || elements.isOpen()) throw new OsmRefused({ kind: "streets-broken", at: bytes.size })
  },
})

const newElements = (visit: OsmVisitor) => {
  let open: Open | null = null
  let isWhole = false
  const close = (): void => {
    if (open !== null && !open.isGone) hand(open, visit)
    open = null
  }
  return {
    isOpen: () => open !== null || !isWhole,
    take: (tag: string): void => {
      if (tag === "/osm") isWhole = true
      if (/^\/(?:node|way|relation)/.test(tag)) {
        close()
        return
      }
      const name = /^[a-z]+/.exec(tag)?.[0] ?? ""
      if (name === "node" || name === "way" || name === "relation") {
        const said = attributesOf(tag)
        open = {
          kind: name,
          id: Number(said["id"]),
          lon: Number(said["lon"]),
          lat: Number(said["lat"]),
          isGone: said["visible"] === "false" || said["action"] === "delete",
          tags: Object.create(null),
          refs: [],
          members: [],
        }
        if (tag.endsWith("/")) close()
      } else if (open !== null) fill(open, name, tag)
    },
  }
}

const fill = (open: Open, name: string, tag: string): void => {
  if (name !== "tag" && name !== "nd" && name !== "member") return
  const said = attributesOf(tag)
  if (name === "tag") open.tags[said["k"] ?? ""] = said["v"] ?? ""
  else if (name === "nd") open.refs.push(Number(said["ref"]))
  else {
    const { type } = said
    if (type === "node" || type === "way" || type === "relation")
      open.members.push({ type, ref: Number(said["ref"]), role: said["role"] ?? "" })
  }
}

const hand = ({ kind, id, lon, lat, tags, refs, members }: Open, visit: OsmVisitor): void => {
  if (!Number.isSafeInteger(id)) return
  if (kind === "way") visit.way?.(id, refs, tags)
  else if (kind === "relation") visit.relation?.(id, members, tags)
  else if (Number.isFinite(lon) && Number.isFinite(lat)) {
    let isTagged = false
    for (const _ in tags) isTagged = true
    visit.node?.(id, lon, lat, isTagged ? tags : null)
  }
}

const attributesOf = (tag: string): Readonly<Record<string, string>> => {
  const said: Record<string, string> = Object.create(null)
  for (const [, name = "", double, single] of tag.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    said[name] = plain(double ?? single ?? "")
  return said
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

const plain = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined) return ENTITIES[name] ?? whole
        const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : text
