import fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { moved, reaching, type Scenario, withChange, withoutChange } from "../../src/domain/scenario.ts"
import { StoreFailed } from "../../src/drafts/draft-store.ts"
import type { Kept } from "../../src/drafts/kept-desk.ts"
import { openScenarioDesk } from "../../src/drafts/scenario-desk.ts"
import type { ScenarioLog } from "../../src/drafts/scenario-log.ts"
import { NO_SCENARIOS, type ScenarioStep, stepped, steppedAgain, steppedBack } from "../../src/drafts/scenario-log.ts"
import type { ScenarioStore } from "../../src/drafts/scenario-store.ts"
import { addingTo, closing, dropping, making, placedByTap } from "../../src/surfaces/coverage/what-if/scenario-steps.ts"

const memory = (): ScenarioStore => {
  let kept: Kept<ScenarioLog> = { revision: 0, log: NO_SCENARIOS }
  return {
    read: async () => kept,
    write: async (log, { revision }) => {
      if (revision !== kept.revision) throw new StoreFailed("elsewhere")
      kept = { revision: revision + 1, log: structuredClone(log) }
      return { revision: kept.revision, log }
    },
    close: () => undefined,
  }
}
const open = (store: ScenarioStore) => openScenarioDesk({ open: async () => store, clock: () => "2026-11-22" })
type Desk = ReturnType<typeof open>
const settled = (desk: Desk, kind: string) => vi.waitFor(() => expect(desk.now().keeping.kind).toBe(kind))
const firstOf = (desk: Desk): Scenario => {
  const [first] = desk.now().log.scenarios
  if (first === undefined) throw new Error("no scenario")
  return first
}

const EMPTY: Scenario = { id: "plan-1", name: "one", of: "service-centre", changes: [] }

describe("a planner's scenarios", () => {
  it("are there again after a reload, with what can be undone and redone", async () => {
    const store = memory()
    const desk = open(store)
    await settled(desk, "saved")
    desk.push(making([], "one", "service-centre"))
    desk.push(placedByTap(firstOf(desk), "", [119.30000049, 26], "new"))
    desk.push(closing(firstOf(desk), "old", false))
    await settled(desk, "saved")

    const again = open(store)
    await settled(again, "saved")
    expect(firstOf(again).changes).toEqual([
      { kind: "added", id: "added-1", name: "new 1", at: [119.3, 26], reachMetres: null },
      { kind: "removed", id: "old" },
    ])
    again.undo()
    expect(firstOf(again).changes).toHaveLength(1)
    await settled(again, "saved")
    const third = open(store)
    await settled(third, "saved")
    third.redo()
    expect(firstOf(third).changes).toHaveLength(2)
  })

  it("take up what another tab has written, and do their own step on top", async () => {
    const store = memory()
    const [one, other] = [open(store), open(store)]
    await settled(one, "saved")
    await settled(other, "saved")
    one.push(making([], "one", "mark"))
    await settled(one, "saved")
    other.push({ what: "make", before: null, after: { ...EMPTY, id: "plan-9" } })
    await settled(other, "saved")
    expect(other.now().log.scenarios.map(({ id }) => id)).toEqual(["plan-1", "plan-9"])
  })

  it("stay on the page, and say so, where the browser keeps nothing", async () => {
    const desk = openScenarioDesk({
      open: () => Promise.reject(new StoreFailed("blocked")),
      clock: () => "",
    })
    await settled(desk, "memory")
    desk.push(making([], "one", "mark"))
    expect(desk.now().log.scenarios).toHaveLength(1)
    await settled(desk, "memory")
  })

  it("come back step by step as they were, and go forth again", () => {
    const anyStep = fc.array(fc.constantFrom("add", "close", "drop", "make"), { maxLength: 12 })
    fc.assert(
      fc.property(anyStep, (kinds) => {
        const logs = [NO_SCENARIOS]
        for (const kind of kinds) {
          const log = logs.at(-1) ?? NO_SCENARIOS
          const [first] = log.scenarios
          const step = ((): ScenarioStep => {
            if (first === undefined || kind === "make") return making(log.scenarios, "x", "mark")
            if (kind === "drop") return dropping(first)
            if (kind === "close") return closing(first, "old", false)
            return addingTo(first, "add", [{ name: "a", at: [1, 2], reachMetres: null }])
          })()
          logs.push(stepped(log, step))
        }
        const byId = (log: typeof NO_SCENARIOS) => log.scenarios.slice().sort((a, b) => a.id.localeCompare(b.id))
        let log = logs.at(-1) ?? NO_SCENARIOS
        for (const before of logs.slice(0, -1).reverse()) {
          log = steppedBack(log)
          expect(byId(log)).toEqual(byId(before))
        }
        for (const after of logs.slice(1)) {
          log = steppedAgain(log)
          expect(byId(log)).toEqual(byId(after))
        }
        expect(steppedAgain(log)).toBe(log)
      }),
    )
  })
})

describe("what is changed about a facility", () => {
  it("is one change, whatever was done to it in turn", () => {
    const twice = reaching(moved(EMPTY, "a", [1, 2]), "a", 800)
    expect(twice.changes).toEqual([{ kind: "changed", id: "a", at: [1, 2], reachMetres: 800 }])
    expect(withoutChange(twice, "a").changes).toEqual([])
  })

  it("is nothing once its own reach is taken back and it was never moved", () => {
    expect(reaching(reaching(EMPTY, "a", 800), "a", null).changes).toEqual([])
  })

  it("keeps an added facility's name and reach when it is moved", () => {
    const added = withChange(EMPTY, { kind: "added", id: "added-1", name: "n", at: [0, 0], reachMetres: 700 })
    expect(moved(added, "added-1", [1, 1]).changes).toEqual([
      { kind: "added", id: "added-1", name: "n", at: [1, 1], reachMetres: 700 },
    ])
  })
})
