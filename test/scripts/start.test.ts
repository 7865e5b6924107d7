import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ROOT, requireNode, Stop } from "../../scripts/bootstrap.mjs"

const start = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, "scripts", "start.mjs"), ...args], { encoding: "utf8", cwd: ROOT })

describe("npm start", () => {
  it("says which Node it needs to a Node that is too old", () => {
    for (const old of ["16.20.2", "18.20.8", "20.18.3"]) expect(() => requireNode(old), old).toThrow(Stop)
    for (const fine of ["20.19.0", "22.12.0", "24.0.0"]) expect(() => requireNode(fine), fine).not.toThrow()
  })

  it("explains wrong usage in both languages and exits with 2", () => {
    for (const args of [["--port", "abc"], ["--port", "70000"], ["--streets", "x"], ["somewhere"]]) {
      const { status, stdout, stderr } = start(...args)
      expect(status, args.join(" ")).toBe(2)
      expect(stdout).toBe("")
      expect(stderr).toContain("参数不正确")
      expect(stderr).toContain("Usage: npm start")
    }
  })

  it("says in words what is missing, unknown or empty, each language in its own", () => {
    for (const [args, zh, en] of [
      [["--port", ""], "“--port”后面写的是空的", "the value of “--port” is empty"],
      [["--pack", " "], "“--pack”后面写的是空的", "the value of “--pack” is empty"],
      [["--host"], "“--host”后面没有写内容", "“--host” needs a value"],
      [["--prot", "80"], "没有“--prot”这个选项", "there is no option “--prot”"],
      [["4173"], "用不上“4173”", "“4173” means nothing here"],
      [["--port", "8e1"], "应为 0 到 65535 的整数，这里写的是“8e1”", "a whole number from 0 to 65535, not “8e1”"],
    ] as const) {
      const { status, stderr } = start(...args)
      expect([status, stderr]).toEqual([2, expect.stringContaining(zh)])
      expect(stderr).toContain(en)
      expect(stderr.split("\n")[0]).not.toMatch(/option|argument|value/i)
    }
  })

  it("tells how it is used when asked, on standard output", () => {
    const { status, stdout, stderr } = start("--help")
    expect([status, stderr]).toEqual([0, ""])
    for (const option of ["--port", "--host", "--pack"])
      expect(stdout.match(new RegExp(`  ${option}`, "g"))).toHaveLength(2)
  })

  it("refuses a street pack that is not there, or not one, before it builds anything", () => {
    const missing = start("--pack", "no/such/folder")
    expect(missing.status).toBe(1)
    expect(missing.stderr).toContain("There is no street pack folder at")
    const wrong = start("--pack", join(ROOT, "src"))
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).toContain("basemap.pmtiles is missing")
  })
})
