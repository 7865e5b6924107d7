import { streetGraphOf } from "../compute/streets/street-graph.ts"
import type { Streets } from "../compute/tour/guide-answer.ts"
import type { DataProblem } from "../ingest/problems.ts"
import { readStreetGraph } from "../ingest/street-graph.ts"

/** A city's streets as read: none where it has none, or where its file could not be read; the problems say why. */
export type OpenedStreets = { readonly streets: Streets; readonly problems: readonly DataProblem[] }

const unpacked = async (url: string): Promise<string> => {
  const answer = await fetch(url)
  if (!answer.ok || answer.body === null) throw new Error(`${answer.status} ${url}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b // a host may have unpacked a .gz on the way
  if (!packed) return new TextDecoder().decode(bytes)
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text()
}

/** Fetches and reads a street graph; `url` null for a city without one. Rejects when it cannot be fetched. */
export const openStreets = async (url: string | null, walkMetresPerMinute: number): Promise<OpenedStreets> => {
  const none: Streets = { walk: null, drive: null, walkMetresPerMinute }
  if (url === null) return { streets: none, problems: [] }
  const { network, problems } = readStreetGraph(await unpacked(url), url.split("/").at(-1) ?? url)
  if (network === null) return { streets: none, problems }
  const graphOf = (mode: "walk" | "drive") => streetGraphOf(network, mode, walkMetresPerMinute)
  return { streets: { walk: graphOf("walk"), drive: graphOf("drive"), walkMetresPerMinute }, problems }
}
