import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { TaskId } from "../../src/domain/ids.ts"
import { applyEdit, type Edit, invert, NO_DRAFTS } from "../../src/drafts/edit.ts"
import { draftsOf, EMPTY_LOG, pushed, redone, undone } from "../../src/drafts/edit-log.ts"
import { rebased } from "../../src/drafts/rebase.ts"
import { adding, removing, writing } from "../../src/drafts/steps.ts"
import { anyDoings, anyPublished, at, plainTask } from "../worlds/any-drafts.ts"

/** What a person did, step after step, and the drafts after each. */
const lived = (
  published: Parameters<typeof at>[0],
  doings: readonly ((now: ReturnType<typeof at>) => Edit | null)[],
) => {
  const states = [NO_DRAFTS]
  const edits: Edit[] = []
  for (const doing of doings) {
    const drafts = states.at(-1) ?? NO_DRAFTS
    const edit = doing(at(published, drafts))
    if (edit === null) continue
    edits.push(edit)
    states.push(applyEdit(edit, drafts))
  }
  return { edits, states }
}

describe("a person's steps", () => {
  it("undone one after another lead back through every state to the start", () => {
    fc.assert(
      fc.property(anyPublished, anyDoings, (published, doings) => {
        const { edits, states } = lived(published, doings)
        let drafts = states.at(-1) ?? NO_DRAFTS
        for (const [index, edit] of [...edits.entries()].reverse()) {
          drafts = applyEdit(invert(edit), drafts)
          expect(new Map([...drafts].sort())).toEqual(new Map([...(states[index] ?? NO_DRAFTS)].sort()))
        }
        expect(drafts.size).toBe(0)
      }),
      { seed: 7 },
    )
  })

  it("undone and redone through a log of few steps are never lost: what is folded away stays done", () => {
    fc.assert(
      fc.property(anyPublished, anyDoings, fc.integer({ min: 0, max: 12 }), (published, doings, back) => {
        const { edits, states } = lived(published, doings)
        let log = EMPTY_LOG
        for (const edit of edits) log = pushed(log, edit, 5)
        const last = states.at(-1) ?? NO_DRAFTS
        expect(draftsOf(log)).toEqual(last)
        let now = { log, drafts: last }
        for (let step = 0; step < back; step++) now = undone(now.log, now.drafts)
        expect(draftsOf(now.log)).toEqual(now.drafts)
        const undoneSteps = Math.min(back, edits.length, 5)
        expect(new Map([...now.drafts].sort())).toEqual(
          new Map([...(states[states.length - 1 - undoneSteps] ?? NO_DRAFTS)].sort()),
        )
        for (let step = 0; step < back; step++) now = redone(now.log, now.drafts)
        expect(now.drafts).toEqual(last)
      }),
      { seed: 7 },
    )
  })

  it("taken up again on what another tab has written keep both tabs' words in different fields", () => {
    const published = new Map([["alder" as TaskId, plainTask("alder")]])
    const start = at(published, NO_DRAFTS)
    const mine = writing("write", [{ id: "alder" as TaskId, field: "goal", value: { zh: "目标" } }], start)
    const theirs = writing("write", [{ id: "alder" as TaskId, field: "due", value: "2026" }], start)
    if (mine === null || theirs === null) throw new Error("nothing was written")
    const both = draftsOf(rebased(pushed(EMPTY_LOG, theirs), [mine])).get("alder" as TaskId)
    expect(both?.task).toMatchObject({ goal: { zh: "目标" }, due: "2026" })
  })

  it("write nothing that a field cannot hold, and make no step of nothing", () => {
    const published = new Map([["alder" as TaskId, plainTask("alder", { due: "2026" })]])
    const now = at(published, NO_DRAFTS)
    const id = "alder" as TaskId
    expect(writing("write", [{ id, field: "due", value: "soon" }], now)).toBeNull()
    expect(writing("write", [{ id, field: "due", value: "2026-02-30" }], now)).toBeNull()
    expect(writing("write", [{ id, field: "problem", value: { zh: "  " } }], now)).toBeNull()
    expect(writing("write", [{ id, field: "due", value: "2026" }], now)).toBeNull()
    expect(writing("write", [{ id: "nobody" as TaskId, field: "due", value: "2027" }], now)).toBeNull()
  })

  it("take away only tasks of one's own, and add none twice", () => {
    const published = new Map([["alder" as TaskId, plainTask("alder")]])
    const added = adding("add", [plainTask("birch"), plainTask("birch"), plainTask("alder")], at(published, NO_DRAFTS))
    expect(added?.changes.map(({ id }) => id)).toEqual(["birch"])
    if (added === null) return
    const drafts = applyEdit(added, NO_DRAFTS)
    expect(adding("add", [plainTask("birch")], at(published, drafts))).toBeNull()
    expect(removing(["alder" as TaskId], at(published, drafts))).toBeNull()
    expect(removing(["birch" as TaskId], at(published, drafts))?.changes).toHaveLength(1)
  })
})
