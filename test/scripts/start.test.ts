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

  it("refuses a street pack that is not there, or not one, before it builds anything", () => {
    const missing = start("--pack", "no/such/folder")
    expect(missing.status).toBe(1)
    expect(missing.stderr).toContain("There is no street pack folder at")
    const wrong = start("--pack", join(ROOT, "src"))
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).toContain("basemap.pmtiles is missing")
  })
})
