import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { servedCopy } from "../../scripts/served-copy.mjs"

const folder = mkdtempSync(join(tmpdir(), "供应 "))
const [site, copies] = [join(folder, "dist"), join(folder, "served")]
afterAll(() => rmSync(folder, { recursive: true }))

beforeEach(() => {
  mkdirSync(join(site, "assets"), { recursive: true })
  writeFileSync(join(site, "index.html"), "the first site")
  writeFileSync(join(site, "assets", "map.js"), "draw()")
  utimesSync(join(site, "index.html"), 1_700_000_000, 1_700_000_000)
})

describe("what a running site serves", () => {
  it("stays whole while a second start takes dist away and builds another in its place", () => {
    const served = servedCopy(site, copies)
    rmSync(site, { recursive: true })
    expect(readFileSync(join(served, "index.html"), "utf8")).toBe("the first site")
    mkdirSync(site)
    writeFileSync(join(site, "index.html"), "the second site, half wr")
    expect(readFileSync(join(served, "index.html"), "utf8")).toBe("the first site")
    expect(readFileSync(join(served, "assets", "map.js"), "utf8")).toBe("draw()")
  })

  it("keeps the times of its files, which readers' computers compare", () => {
    expect(statSync(join(servedCopy(site, copies), "index.html")).mtimeMs).toBe(1_700_000_000_000)
  })

  it("clears away what a killed start left behind, and nothing of one that still runs", () => {
    const { pid: dead } = spawnSync(process.execPath, ["--version"])
    for (const pid of [dead, process.ppid]) mkdirSync(join(copies, String(pid)), { recursive: true })
    servedCopy(site, copies)
    expect(readdirSync(copies).sort()).toEqual([String(process.pid), String(process.ppid)].sort())
  })
})
