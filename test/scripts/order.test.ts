import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { beforeAll, describe, expect, it } from "vitest"
import { order as orderCommand } from "../../scripts/commands/order.ts"
import { atlas, type Said } from "./run-atlas.ts"
import { runHere } from "./run-here.ts"

const folder = mkdtempSync(join(tmpdir(), "order-"))

let last: Promise<unknown> = Promise.resolve()

/** Asks `atlas order` in this very process, one after another; files are those of the folder. */
const order = (...argv: string[]): Promise<Said> => {
  const words = argv.map((word) => (/\.json/.test(word) ? join(folder, word) : word))
  const said = last.then(() => runHere(orderCommand, ...words))
  last = said.catch(() => undefined)
  return said
}

const put = (name: string, distances: unknown): void => writeFileSync(join(folder, name), JSON.stringify({ distances }))

/** Eight stops on a round road, ten metres apart, numbered crosswise. */
const CROSSWISE = [0, 3, 6, 1, 4, 7, 2, 5]
const ringRoad = CROSSWISE.map((one) =>
  CROSSWISE.map((other) => 10 * Math.min((one - other + 8) % 8, (other - one + 8) % 8)),
)

beforeAll(() => {
  put("ring.json", ringRoad)
  writeFileSync(join(folder, "ring.json.gz"), gzipSync(JSON.stringify({ distances: ringRoad })))
  put("none.json", [])
  put("one.json", [[0]])
  put("two.json", [
    [0, 4],
    [5, 0],
  ])
  put("ragged.json", [[0, 1, 2], [1, 0], "two", [1, 2, 3]])
  put("odd.json", [
    [0, null, "3"],
    [-1, 0, 1],
    [1, 2, 0],
  ])
  writeFileSync(join(folder, "nan.json"), '{"distances": [[0, NaN], [1, 0]]}')
  writeFileSync(join(folder, "endless.json"), '{"distances": [[0, 1e999], [1, 0]]}')
  writeFileSync(join(folder, "cut.json"), '{"distances": [[0, 1], [1')
  writeFileSync(join(folder, "list.json"), "[[0, 1], [1, 0]]")
  put(
    "large.json",
    Array.from({ length: 2001 }, () => []),
  )
})

const KINDS_OF = {
  "ragged.json": ["matrix-not-square", "matrix-not-square", "matrix-row-type", "matrix-not-square"],
  "odd.json": ["matrix-entry", "matrix-entry", "matrix-entry"],
  "nan.json": ["json-not-a-number"],
  "endless.json": ["matrix-entry"],
  "cut.json": ["json-truncated"],
  "list.json": ["matrix-form"],
  "large.json": ["matrix-too-large"],
  "nowhere.json": ["path-missing"],
}

describe("atlas order", { timeout: 20_000 }, () => {
  it("finds the ring road, packed or not, and proves it", async () => {
    for (const name of ["ring.json", "ring.json.gz"]) {
      const { code, out } = await atlas(folder, "order", "--matrix", name, "--json")
      const answer = JSON.parse(out)
      expect([code, answer.length, answer.order[0], answer.proof]).toEqual([0, 80, 0, { kind: "optimal" }])
      expect([...answer.order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    }
  })

  it("goes from a start to an end without coming back", async () => {
    const { out } = await order("--matrix", "ring.json", "--open", "--start", "0", "--end", "5", "--json")
    expect(JSON.parse(out)).toMatchObject({ length: 70 })
    expect(JSON.parse(out).order[0]).toBe(0)
    expect(JSON.parse(out).order.at(-1)).toBe(5)
  })

  it("answers for no stop, one and two", async () => {
    const [none, one, two] = await Promise.all(
      ["none.json", "one.json", "two.json"].map((name) => order("--matrix", name, "--json", "--budget-ms", "0")),
    )
    expect(JSON.parse(none?.out ?? "")).toMatchObject({ order: [], length: 0 })
    expect(JSON.parse(one?.out ?? "")).toMatchObject({ order: [0], length: 0 })
    expect(JSON.parse(two?.out ?? "")).toMatchObject({ order: [0, 1], length: 9 })
  })

  it("refuses a file that is no table, naming row and column in both languages", async () => {
    const answers = await Promise.all(
      Object.entries(KINDS_OF).map(async ([name, kinds]) => ({ kinds, ...(await order("--matrix", name, "--json")) })),
    )
    for (const { kinds, code, out } of answers) {
      const { ok, problems } = JSON.parse(out)
      expect([code, ok]).toEqual([1, false])
      expect(problems.map(({ kind }: { kind: string }) => kind)).toEqual(kinds)
      for (const { zh, en } of problems) {
        expect(zh).toMatch(/。$/)
        expect(en).toMatch(/\.$/)
      }
    }
    const odd = JSON.parse(answers[1]?.out ?? "").problems
    expect(odd).toMatchObject([
      { row: 0, column: 1, found: "null", at: { path: "distances[0][1]" } },
      { row: 0, column: 2, found: '"3"' },
      { row: 1, column: 0, found: "-1" },
    ])
  })

  it("refuses to begin and end an open way at one stop", async () => {
    const { code, out } = await order("--matrix", "ring.json", "--open", "--start", "3", "--end", "3", "--json")
    expect(code).toBe(1)
    expect(JSON.parse(out).problems).toMatchObject([{ kind: "order-start-is-end", stop: 3 }])
  })

  it("answers wrong usage with 2 and the usage", async () => {
    const wrong = [
      ["--json"],
      ["--matrix", "ring.json", "--start", "8", "--json"],
      ["--matrix", "ring.json", "--end", "one", "--json"],
      ["--matrix", "ring.json", "--budget-ms=-5", "--json"],
      ["--matrix", "ring.json", "--seed", "1.5", "--json"],
      ["--matrix", "ring.json", "ring.json", "--json"],
    ]
    for (const { code, out } of await Promise.all(wrong.map((argv) => order(...argv)))) {
      expect(code).toBe(2)
      expect(JSON.parse(out)).toMatchObject({ problems: [{ kind: "wrong-usage" }], usage: { en: expect.any(String) } })
    }
  })

  it("speaks to people too", async () => {
    const { out, err } = await order("--matrix", "two.json")
    expect(out).toBe("0 1\n")
    expect(err).toContain("2 个点，总长 9。")
    expect((await order("--matrix", "odd.json")).err).toContain("第 0 行第 1 列")
  })
})
