import { tmpdir } from "node:os"
import { describe, expect, it } from "vitest"
import { HelpAsked, parseCommand, sayCommand, WrongUsage } from "../../scripts/command-line.ts"
import { atlas } from "./run-atlas.ts"

const wrongly = (...argv: string[]): WrongUsage => {
  const options = { lang: { type: "string" }, verify: { type: "boolean" } } as const
  try {
    parseCommand(argv, options, "check-usage")
  } catch (error) {
    if (error instanceof WrongUsage) return error
  }
  throw new Error(`${argv.join(" ")} was taken`)
}

describe("somebody who does not know the commands yet", () => {
  it("is told all of them on standard output, and that is no failure", { timeout: 20_000 }, async () => {
    const [plain, asWord, none] = await Promise.all([
      atlas(tmpdir(), "--help"),
      atlas(tmpdir(), "help", "--json"),
      atlas(tmpdir()),
    ])
    expect([plain.code, plain.err, asWord.code]).toEqual([0, "", 0])
    expect(plain.out).toMatch(/用法：.*help <命令>.*Usage:.*help <command>/s)
    expect(JSON.parse(asWord.out)).toEqual({
      ok: true,
      usage: { zh: expect.stringContaining("用法"), en: expect.stringContaining("Usage") },
    })
    expect([none.code, none.out]).toEqual([2, ""])
  })

  it("may ask about one command in either way", { timeout: 20_000 }, async () => {
    const [after, before] = await Promise.all([atlas(tmpdir(), "sample", "--help"), atlas(tmpdir(), "help", "sample")])
    expect([after.code, before.code]).toEqual([0, 0])
    expect(after.out).toBe(before.out)
  })

  it("finds every option of a command in its usage, in both languages", () => {
    for (const [usage, options] of [
      ["check-usage", ["lang", "json"]],
      ["build-usage", ["pack", "out", "verify", "json"]],
      ["sample-usage", ["seed", "out", "sites", "belts", "json"]],
      ["schema-usage", ["readme", "json"]],
      ["pack-usage", ["atlas", "pack", "out", "json"]],
    ] as const) {
      for (const language of ["zh", "en"] as const)
        for (const option of options) expect(sayCommand(language, usage), usage).toContain(`\n  --${option} `)
    }
  })
})

describe("wrong usage", () => {
  it.for([
    [["--jsn"], "没有“--jsn”这个选项", "there is no option “--jsn”"],
    [["-x"], "没有“-x”这个选项", "there is no option “-x”"],
    [["--lang"], "“--lang”后面没有写内容", "“--lang” needs a value after it"],
    [["--lang", "--json"], "“--lang”后面没有写内容", "“--lang” needs a value after it"],
    [["--lang="], "“--lang”后面写的是空的", "the value of “--lang” is empty"],
    [["--verify=no"], "“--verify”后面不带内容，这里却写了“no”", "“--verify” takes no value, yet “no” was given"],
    [[""], "有一个参数是空的", "one of the arguments is empty"],
  ] as const)("%j is said in the reader's own language", ([argv, zh, en]) => {
    expect(wrongly(...argv).reason).toEqual({ zh, en })
  })

  it("is not what comes after two hyphens, nor a value that is meant to start with one", () => {
    const { values, positionals } = parseCommand(
      ["--lang=-odd", "--json", "--", "--a-file"],
      { lang: { type: "string" } },
      "check-usage",
    )
    expect([values.lang, values.json, positionals]).toEqual(["-odd", true, ["--a-file"]])
    expect(() => parseCommand(["x", "-h"], {}, "check-usage")).toThrow(HelpAsked)
  })
})
