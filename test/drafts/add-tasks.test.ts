import { expect, it } from "vitest"
import type { AtlasId } from "../../src/domain/ids.ts"
import { addTasks } from "../../src/drafts/add-tasks.ts"
import { openDesk } from "../../src/drafts/draft-desk.ts"
import { type DraftStore, type StoredLog, StoreFailed } from "../../src/drafts/draft-store.ts"
import { EMPTY_LOG } from "../../src/drafts/edit-log.ts"
import { plainTask } from "../worlds/any-drafts.ts"

const atlas = { id: "sample" as AtlasId, tasks: [] }
const tasks = [plainTask("alder"), plainTask("birch")]

it("puts tasks on the lists once, and says where they could not be kept", async () => {
  let kept: StoredLog = { revision: 0, log: EMPTY_LOG }
  const store: DraftStore = {
    read: async () => kept,
    write: async (log, before) => {
      kept = { revision: before.revision + 1, log }
      return kept
    },
    close: () => undefined,
  }
  const open = () => openDesk({ open: async () => store, clock: () => "2026-11-22T08:00:00.000Z" })
  expect(await addTasks(atlas, tasks, open)).toEqual({ added: 2, kept: true })
  expect(kept.log.edits).toHaveLength(1)
  expect(await addTasks(atlas, tasks, open)).toEqual({ added: 0, kept: true })
  expect(await addTasks(atlas, [...tasks, plainTask("cedar")], open)).toEqual({ added: 1, kept: true })
  const nowhere = () =>
    openDesk({ open: () => Promise.reject(new StoreFailed("blocked")), clock: () => "2026-11-22T08:00:00.000Z" })
  expect(await addTasks(atlas, tasks, nowhere)).toEqual({ added: 2, kept: false })
})
