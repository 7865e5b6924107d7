import { streetGraphOf } from "../compute/streets/street-graph.ts"
import type { Streets } from "../compute/tour/guide-answer.ts"
import type { DataProblem } from "../ingest/problems.ts"
import { readStreetGraph } from "../ingest/street-graph.ts"
import { unpackedText } from "./unpacked-text.ts"

/** A city's streets as read: none where it has none, or where its file could not be read; the problems say why. */
export type OpenedStreets = { readonly streets: Streets; readonly problems: readonly DataProblem[] }

const unpacked = async (url: string): Promise<string> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.status} ${url}`)
  return unpackedText(new Uint8Array(await answer.arrayBuffer()))
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
