import { type ChildProcess, spawn } from "node:child_process"
import { rename } from "node:fs/promises"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { expect, it } from "vitest"
import { ROOT } from "../../scripts/bootstrap.mjs"
import { DIST, whileNobodyBuilds } from "../../scripts/site-build.mjs"
import surfaces from "../../src/app/surface-addresses.json" with { type: "json" }

/** The first lines of what a program says on standard output. */
const firstLines = async (child: ChildProcess, count: number): Promise<readonly string[]> => {
  const lines: string[] = []
  if (child.stdout === null) throw new Error("nothing to read")
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (lines.length === count) break
  }
  return lines
}

it("starts again at once when nothing changed, prints each address alone on its line, serves on while dist is built anew, and ends when told to", async (test) => {
  const child = spawn(process.execPath, [join(ROOT, "scripts", "start.mjs"), "--port", "0"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, npm_lifecycle_event: undefined },
  })
  test.onTestFinished(() => void child.kill("SIGKILL"))
  let said = ""
  child.stderr.on("data", (piece) => {
    said += String(piece)
  })
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve))

  const addresses = await firstLines(child, surfaces.length)
  expect(said).toMatch(/Nothing changed/)
  expect(addresses[0]).toMatch(/^http:\/\/localhost:\d+\/$/)
  for (const address of addresses) expect((await fetch(address)).status, address).toBe(200)

  // A second start, or a test run, takes dist away for as long as it builds: readers of the first notice nothing.
  const aside = `${DIST}-aside`
  await whileNobodyBuilds(async () => {
    await rename(DIST, aside)
    try {
      for (const address of addresses) expect((await fetch(address)).status, address).toBe(200)
    } finally {
      await rename(aside, DIST)
    }
  })

  child.kill("SIGTERM")
  expect(await ended).toBe(0)
})
