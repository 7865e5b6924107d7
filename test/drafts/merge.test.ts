import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { TaskId } from "../../src/domain/ids.ts"
import { fieldOf, isSameValue, TASK_FIELDS } from "../../src/domain/list-task.ts"
import { applyEdit, type Drafts, NO_DRAFTS } from "../../src/drafts/edit.ts"
import { mergeTask } from "../../src/drafts/merge-task.ts"
import { mergeTasks } from "../../src/drafts/merge-tasks.ts"
import { resolving, writing } from "../../src/drafts/steps.ts"
import { anyDoings, anyPublished, anyTask, at, plainTask } from "../worlds/any-drafts.ts"

const id = "alder" as TaskId

describe("a person's words and the city's new data", () => {
  it("come to the same whichever hand is first, with the same conflicts exchanged", () => {
    fc.assert(
      fc.property(fc.option(anyTask("alder")), anyTask("alder"), anyTask("alder"), (base, one, other) => {
        const [there, back] = [mergeTask(base, one, other), mergeTask(base, other, one)]
        expect(back.conflicts).toEqual(
          there.conflicts.map((each) => ({ ...each, mine: each.theirs, theirs: each.mine })),
        )
        const fought = new Set(there.conflicts.map(({ field }) => field))
        for (const field of TASK_FIELDS)
          if (!fought.has(field)) expect(fieldOf(back.task, field)).toEqual(fieldOf(there.task, field))
      }),
      { seed: 7 },
    )
  })

  it("lose no value: each field shows one hand's, and where both wrote both are at hand", () => {
    fc.assert(
      fc.property(anyTask("alder"), anyTask("alder"), anyTask("alder"), (base, mine, theirs) => {
        const { task, conflicts } = mergeTask(base, mine, theirs)
        for (const field of TASK_FIELDS) {
          const [was, own, other, now] = [base, mine, theirs, task].map((one) => fieldOf(one, field))
          const conflict = conflicts.find((one) => one.field === field)
          const same = (a = null as typeof was, b = null as typeof was) => isSameValue(a ?? null, b ?? null)
          if (conflict !== undefined) expect([conflict.mine, conflict.theirs, now]).toEqual([own, other, own])
          else if (!same(own, was)) expect(now).toEqual(own)
          else expect(now).toEqual(other)
        }
      }),
      { seed: 7 },
    )
  })

  it("show every published task and every draft once, whatever was done", () => {
    fc.assert(
      fc.property(anyPublished, anyDoings, anyPublished, (published, doings, later) => {
        let drafts: Drafts = NO_DRAFTS
        for (const doing of doings) {
          const edit = doing(at(published, drafts))
          if (edit !== null) drafts = applyEdit(edit, drafts)
        }
        const rows = mergeTasks([...later.values()], drafts)
        const ids = rows.map(({ task }) => task.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(ids)).toEqual(new Set([...later.keys(), ...drafts.keys()]))
      }),
      { seed: 7 },
    )
  })

  it("keep what is written on a task that the city has since withdrawn, and say so", () => {
    const published = new Map([[id, plainTask("alder")]])
    const edit = writing("write", [{ id, field: "note", value: { zh: "留着" } }], at(published, NO_DRAFTS))
    if (edit === null) throw new Error("nothing was written")
    expect(mergeTasks([], applyEdit(edit, NO_DRAFTS))).toMatchObject([
      { origin: "gone", task: { note: { zh: "留着" } } },
    ])
  })

  it.each([
    ["mine", "2027"],
    ["theirs", "2028"],
  ] as const)("end a conflict when a person keeps %s, for good", (keep, due) => {
    const published = new Map([[id, plainTask("alder", { due: "2026" })]])
    const edit = writing("write", [{ id, field: "due", value: "2027" }], at(published, NO_DRAFTS))
    if (edit === null) throw new Error("nothing was written")
    const drafts = applyEdit(edit, NO_DRAFTS)
    const later = new Map([[id, plainTask("alder", { due: "2028" })]])
    expect(mergeTasks([...later.values()], drafts)[0]?.conflicts).toMatchObject([
      { field: "due", base: "2026", mine: "2027", theirs: "2028" },
    ])
    const choice = resolving(id, "due", keep, at(later, drafts))
    if (choice === null) throw new Error("nothing was chosen")
    const [row] = mergeTasks([...later.values()], applyEdit(choice, drafts))
    expect(row).toMatchObject({ conflicts: [], task: { due } })
  })
})
