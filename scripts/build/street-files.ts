import { join } from "node:path"
import { hierarchyOf } from "../../src/compute/streets/hierarchy.ts"
import { hierarchyFile } from "../../src/compute/streets/hierarchy-file.ts"
import { streetGraphOf } from "../../src/compute/streets/street-graph.ts"
import type { StreetNetwork } from "../../src/domain/street-network.ts"
import { TRAVEL_MODES, type TravelMode } from "../../src/domain/tour.ts"
import { streetGraphFile } from "../../src/ingest/write/street-graph-file.ts"
import type { PublishedFile } from "./published.ts"
import { readShapedStreets } from "./read-street-file.ts"
import { PackUnreadable } from "./street-pack.ts"

/** A pack's graph as it is published, and what makes searching it fast; names relative to the pack's folder. */
export type StreetFiles = {
  readonly graph: string
  readonly hierarchies: Readonly<Record<TravelMode, string>>
  readonly files: ReadonlyMap<string, PublishedFile>
}

const WITH_SHAPES = "graph.json.gz"

/** Makes what is published of a pack's graph. It is copied as it is, unless streets got shapes from the roads beside it. */
export const streetFilesOf = async (folder: string, graph: string): Promise<StreetFiles> => {
  const { network, fitted } = await readShapedStreets(join(folder, graph))
  if (network === null) throw new PackUnreadable(folder, graph)
  const files = new Map<string, PublishedFile>()
  const name = fitted === 0 ? graph : WITH_SHAPES
  files.set(name, fitted === 0 ? { kind: "copy", from: join(folder, graph) } : made(streetGraphFile(network)))
  for (const mode of TRAVEL_MODES) files.set(hierarchyName(mode), made(hierarchyBytes(network, mode)))
  return { graph: name, hierarchies: { walk: hierarchyName("walk"), drive: hierarchyName("drive") }, files }
}

const hierarchyName = (mode: TravelMode): string => `hierarchy-${mode}.bin`

const hierarchyBytes = (network: StreetNetwork, mode: TravelMode): Uint8Array =>
  hierarchyFile(hierarchyOf(streetGraphOf(network, mode)))

const made = (bytes: Uint8Array): PublishedFile => ({ kind: "made", bytes })
