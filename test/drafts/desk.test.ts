import { describe, expect, it, vi } from "vitest"
import type { Finding } from "../../src/domain/finding.ts"
import type { AtlasId, BeltId, StandardId, TaskId } from "../../src/domain/ids.ts"
import { type DraftDesk, openDesk } from "../../src/drafts/draft-desk.ts"
import { type DraftStore, memoryStore, StoreFailed } from "../../src/drafts/draft-store.ts"
import { openIndexedStore } from "../../src/drafts/indexed-store.ts"
import { writing } from "../../src/drafts/steps.ts"
import { tasksOfFindings } from "../../src/drafts/tasks-of-findings.ts"
import { at, plainTask } from "../worlds/any-drafts.ts"

const id = "alder" as TaskId
const published = new Map([[id, plainTask("alder")]])
const open = (store: DraftStore | Promise<never>): DraftDesk =>
  openDesk({ open: async () => store, clock: () => "2026-11-22T08:00:00.000Z" })
const write = (desk: DraftDesk, due: string): void => {
  const edit = writing("write", [{ id, field: "due", value: due }], at(published, desk.now().drafts))
  if (edit !== null) desk.push(edit)
}
const dueOn = (desk: DraftDesk) => desk.now().drafts.get(id)?.task.due
const settled = (desk: DraftDesk, kind: string) => vi.waitFor(() => expect(desk.now().keeping.kind).toBe(kind))

describe("a person's desk", () => {
  it("says saved only when the store has it, and is there again after a reload, undo included", async () => {
    const kept = memoryStore()
    let let_go = (): void => undefined
    const gate = new Promise<void>((resolve) => {
      let_go = resolve
    })
    const slow: DraftStore = { ...kept, write: (log, before) => gate.then(() => kept.write(log, before)) }
    const desk = open(slow)
    await settled(desk, "saved")
    write(desk, "2027")
    expect([dueOn(desk), desk.now().keeping.kind]).toEqual(["2027", "saving"])
    write(desk, "2028")
    await Promise.resolve()
    expect(desk.now().keeping.kind).toBe("saving")
    let_go()
    await settled(desk, "saved")
    const again = open(kept)
    await settled(again, "saved")
    expect(dueOn(again)).toBe("2028")
    again.undo()
    expect(dueOn(again)).toBe("2027")
    await settled(again, "saved")
    const third = open(kept)
    await settled(third, "saved")
    expect([dueOn(third), third.now().redo?.what]).toEqual(["2027", "write"])
    third.redo()
    expect(dueOn(third)).toBe("2028")
  })

  it("keeps what is written before the store has opened", async () => {
    const kept = memoryStore()
    const desk = open(kept)
    write(desk, "2027")
    await settled(desk, "saved")
    expect((await kept.read()).log.edits).toHaveLength(1)
  })

  it.each(["blocked", "full", "lost"] as const)(
    "holds everything in memory when the store is %s, and says so",
    async (fault) => {
      const told = vi.spyOn(console, "warn").mockReturnValue(undefined)
      const desk = open(Promise.reject(new StoreFailed(fault)))
      write(desk, "2027")
      await settled(desk, "memory")
      expect(desk.now().keeping).toEqual({ kind: "memory", why: fault })
      write(desk, "2028")
      desk.undo()
      expect(dueOn(desk)).toBe("2027")
      expect(told).toHaveBeenCalled()
    },
  )

  it("saves all it held once the store has room again", async () => {
    vi.spyOn(console, "warn").mockReturnValue(undefined)
    const kept = memoryStore()
    let isFull = true
    const store: DraftStore = {
      ...kept,
      write: (log, before) => (isFull ? Promise.reject(new StoreFailed("full")) : kept.write(log, before)),
    }
    const desk = open(store)
    write(desk, "2027")
    await settled(desk, "memory")
    isFull = false
    write(desk, "2028")
    await settled(desk, "saved")
    expect((await kept.read()).log.edits).toHaveLength(2)
  })

  it("joins what another tab has written instead of writing over it", async () => {
    const kept = memoryStore()
    const [one, other] = [open(kept), open(kept)]
    await settled(one, "saved")
    await settled(other, "saved")
    write(one, "2027")
    await settled(one, "saved")
    const edit = writing("write", [{ id, field: "note", value: { zh: "另一页" } }], at(published, other.now().drafts))
    if (edit !== null) other.push(edit)
    await settled(other, "saved")
    expect(other.now().drafts.get(id)?.task).toMatchObject({ due: "2027", note: { zh: "另一页" } })
    one.refresh()
    await vi.waitFor(() => expect(one.now().drafts.get(id)?.task.note).toEqual({ zh: "另一页" }))
  })

  it("keeps what is written the very moment it says saved", async () => {
    const kept = memoryStore()
    const desk = open(kept)
    const stop = desk.listen(() => {
      if (desk.now().keeping.kind !== "saved") return
      stop()
      write(desk, "2027")
      write(desk, "2028")
    })
    await vi.waitFor(async () => expect((await kept.read()).log.edits).toHaveLength(2))
    await settled(desk, "saved")
    const again = open(kept)
    await settled(again, "saved")
    expect(dueOn(again)).toBe("2028")
  })

  it("is told by a browser without a store that nothing is kept", async () => {
    await expect(openIndexedStore("sample" as AtlasId)).rejects.toMatchObject({ fault: "blocked" })
  })
})

describe("tasks made from findings", () => {
  const finding = (state: "unmet" | "unknown" | "met", belt: string): Finding => {
    const about = {
      pack: "ones" as StandardId,
      item: "mark",
      subject: { kind: "belt", belt: belt as BeltId } as const,
      support: [],
    }
    if (state === "met") return { ...about, state, stale: false, reason: { kind: "stated", count: 1, atLeast: 1 } }
    return state === "unmet"
      ? { ...about, state, reason: { kind: "stated-unmet" } }
      : { ...about, state, reason: { kind: "nothing-stated" } }
  }
  const words = () => ({ problem: { zh: "缺" }, goal: null, measure: null })

  it("put right what is unmet and find out what is not known; what is met asks for nothing", () => {
    const tasks = tasksOfFindings([finding("unmet", "a"), finding("unknown", "b"), finding("met", "c")], [], words)
    expect(tasks.map(({ kind, belt, item }) => [kind, belt, item])).toEqual([
      ["fix", "a", "mark"],
      ["find-out", "b", "mark"],
    ])
  })

  it("are the same when made twice, also when not known has become unmet: nothing is added", () => {
    const [first] = tasksOfFindings([finding("unknown", "a")], [], words)
    const [again] = tasksOfFindings([finding("unmet", "a")], [], words)
    expect(again?.id).toBe(first?.id)
    expect(
      tasksOfFindings([finding("unmet", "a"), finding("unmet", "a")], first === undefined ? [] : [first], words),
    ).toEqual([])
  })

  it("have ids by the form of the city's data, and none in common", () => {
    const long = "x".repeat(80)
    const ids = ["a", "b", long, `${long.slice(1)}y`].map(
      (belt) => tasksOfFindings([finding("unmet", belt)], [], words)[0]?.id ?? "",
    )
    expect(new Set(ids).size).toBe(4)
    for (const one of ids) expect(one).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/)
  })
})
