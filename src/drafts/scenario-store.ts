import type { AtlasId } from "../domain/ids.ts"
import { StoreFailed } from "./draft-store.ts"
import { answered, inOneGo, openBase } from "./indexed-base.ts"
import type { Kept } from "./kept-desk.ts"
import { NO_SCENARIOS, type ScenarioLog } from "./scenario-log.ts"

const NAME = "belt-atlas-scenarios"
const SHELF = "scenarios"

type StoredScenarios = Kept<ScenarioLog>

/** Keeps one atlas's scenarios on this computer. Both reject with StoreFailed: `elsewhere` when another tab has written since. */
export type ScenarioStore = {
  readonly read: () => Promise<StoredScenarios>
  readonly write: (log: ScenarioLog, before: StoredScenarios) => Promise<StoredScenarios>
  readonly close: () => void
}

type Record = StoredScenarios & { readonly atlas: AtlasId }

/** Opens an atlas's scenarios in this browser's IndexedDB. Rejects with StoreFailed where it cannot be had. */
export const openScenarioStore = async (atlas: AtlasId): Promise<ScenarioStore> => {
  const base = await openBase(NAME, 1, { [SHELF]: "atlas" })
  return {
    read: () => inOneGo(base, "readonly", async (shelf) => found(await answered(shelf(SHELF).get(atlas)))),
    write: (log, { revision }) =>
      inOneGo(base, "readwrite", async (shelf) => {
        const kept = shelf(SHELF)
        if (found(await answered(kept.get(atlas))).revision !== revision) throw new StoreFailed("elsewhere")
        const stored: StoredScenarios = { revision: revision + 1, log }
        kept.put({ atlas, ...stored } satisfies Record)
        return stored
      }),
    close: () => base.close(),
  }
}

const found = (kept: Record | undefined): StoredScenarios =>
  kept === undefined ? { revision: 0, log: NO_SCENARIOS } : { revision: kept.revision, log: kept.log }
