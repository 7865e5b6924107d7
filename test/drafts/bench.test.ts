import { describe, expect, it, vi } from "vitest"
import { NO_CHOICES } from "../../src/domain/bench.ts"
import { openBenchDesk } from "../../src/drafts/bench-desk.ts"
import type { BenchDesk } from "../../src/drafts/bench-now.ts"
import { type BenchStore, benchInMemory } from "../../src/drafts/bench-store.ts"
import { StoreFailed } from "../../src/drafts/draft-store.ts"

const settled = () => new Promise((done) => setTimeout(done, 5))

const deskOn = (store: BenchStore | StoreFailed, start = 0): BenchDesk => {
  let count = start
  return openBenchDesk({
    open: async () => {
      if (store instanceof StoreFailed) throw store
      return store
    },
    clock: () => `2026-03-01T08:${String(count++).padStart(2, "0")}:00.000Z`,
    newId: () => `id-${count++}`,
    firstName: "草稿",
  })
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe("a draft on the workbench", () => {
  it("comes back whole: files, decisions, and the steps to undo", async () => {
    const store = benchInMemory()
    const desk = deskOn(store)
    await settled()
    desk.addFiles([{ name: "点位.csv", bytes: bytes("名称\n甲") }])
    desk.change({ ...desk.now().choices, datum: "gcj02" })
    desk.undo()
    desk.rename("云屿")
    await settled()
    expect(desk.now().keeping.kind).toBe("saved")

    const again = deskOn(store, 500)
    await settled()
    const { name, choices, canUndo, canRedo } = again.now()
    expect([name, choices.files.map((file) => file.name), choices.datum]).toEqual(["云屿", ["点位.csv"], null])
    expect([canUndo, canRedo]).toEqual([true, true])
    expect([...again.now().bytes.values()]).toEqual([bytes("名称\n甲")])
    again.redo()
    expect(again.now().choices.datum).toBe("gcj02")
  })

  it("takes what was dropped before the store was read along", async () => {
    const store = benchInMemory()
    const desk = deskOn(store)
    desk.addFiles([{ name: "a.csv", bytes: bytes("a") }])
    await settled()
    const again = deskOn(store, 500)
    await settled()
    expect([...again.now().bytes.values()]).toEqual([bytes("a")])
  })

  it("keeps each draft apart, and what was chosen for heads for all", async () => {
    const store = benchInMemory()
    const desk = deskOn(store)
    await settled()
    desk.addFiles([{ name: "a.csv", bytes: bytes("a") }])
    desk.remember("sites/点名", "name.zh")
    const first = desk.now().id
    await settled()
    desk.start("另一座城市")
    expect(desk.now().choices).toEqual(NO_CHOICES)
    await settled()
    desk.open(first)
    await settled()
    expect(desk.now().choices.files).toHaveLength(1)
    expect([...desk.now().bytes.values()]).toEqual([bytes("a")])
    expect(deskOn(store).now().drafts).toHaveLength(1)
    desk.remove(first)
    await settled()
    expect(desk.now().name).toBe("另一座城市")
    expect(desk.now().heads).toEqual({ "sites/点名": "name.zh" })
  })

  it("says that it is held by the page alone where the browser keeps nothing, or another tab has written", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined)
    const blocked = deskOn(new StoreFailed("blocked"))
    await settled()
    blocked.addFiles([{ name: "a.csv", bytes: bytes("a") }])
    await settled()
    expect(blocked.now().keeping).toEqual({ kind: "memory", why: "blocked" })
    expect(blocked.now().choices.files).toHaveLength(1)

    const store = benchInMemory()
    const one = deskOn(store)
    await settled()
    one.rename("一")
    await settled()
    const other = deskOn(store, 500)
    await settled()
    other.rename("二")
    await settled()
    one.rename("三")
    await settled()
    expect(one.now().keeping).toEqual({ kind: "memory", why: "elsewhere" })
    expect((await store.all())[0]?.name).toBe("二")
  })
})
