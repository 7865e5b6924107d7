import type { AtlasId } from "../domain/ids.ts"
import { type DraftStore, listed, logChanges, type StoredLog, StoreFailed, unlisted } from "./draft-store.ts"
import type { Draft } from "./edit.ts"
import type { LoggedEdit } from "./edit-log.ts"
import { answered, inOneGo, openBase } from "./indexed-base.ts"

const NAME = "belt-atlas-drafts"

type Head = {
  readonly atlas: string
  readonly revision: number
  readonly at: number
  readonly start: readonly Draft[]
}
type KeptEdit = LoggedEdit & { readonly atlas: string }

/** Opens an atlas's drafts in this browser's IndexedDB. Rejects with StoreFailed where it cannot be had. */
export const openIndexedStore = async (atlas: AtlasId): Promise<DraftStore> => {
  const base = await openBase(NAME, 1, { heads: "atlas", edits: ["atlas", "seq"] })
  const all = IDBKeyRange.bound([atlas, 0], [atlas, Number.POSITIVE_INFINITY])
  return {
    read: () =>
      inOneGo(base, "readonly", async (shelf) => {
        const [heads, edits] = [shelf("heads"), shelf("edits")]
        const head: Head | undefined = await answered(heads.get(atlas))
        const kept: readonly KeptEdit[] = await answered(edits.getAll(all))
        return {
          revision: head?.revision ?? 0,
          log: {
            start: unlisted(head?.start ?? []),
            edits: kept.map(({ seq, edit }) => ({ seq, edit })),
            at: Math.min(head?.at ?? 0, kept.length),
          },
        }
      }),
    write: (log, before) =>
      inOneGo(base, "readwrite", async (shelf): Promise<StoredLog> => {
        const [heads, edits] = [shelf("heads"), shelf("edits")]
        const head: Head | undefined = await answered(heads.get(atlas))
        if ((head?.revision ?? 0) !== before.revision) throw new StoreFailed("elsewhere")
        const { put, gone, start } = logChanges(log, before.log)
        for (const seq of gone) edits.delete([atlas, seq])
        for (const edit of put) edits.put({ atlas, ...edit } satisfies KeptEdit)
        const revision = before.revision + 1
        heads.put({
          atlas,
          revision,
          at: log.at,
          start: start === null ? (head?.start ?? []) : listed(start),
        } satisfies Head)
        return { revision, log }
      }),
    close: () => base.close(),
  }
}
