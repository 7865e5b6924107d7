import { vi } from "vitest"
import { runCommand } from "../../scripts/command-line.ts"
import type { Said } from "./run-atlas.ts"

/** Runs one command in this process and keeps what it says: far sooner than starting another. Paths are to be absolute. */
export const runHere = async (
  command: (argv: readonly string[]) => Promise<number>,
  ...argv: readonly string[]
): Promise<Said> => {
  const start = performance.now()
  const said = { out: "", err: "" }
  const keep = (stream: "out" | "err") => (text: string | Uint8Array, done?: unknown) => {
    said[stream] += String(text)
    if (typeof done === "function") done()
    return true
  }
  const out = vi.spyOn(process.stdout, "write").mockImplementation(keep("out"))
  const err = vi.spyOn(process.stderr, "write").mockImplementation(keep("err"))
  try {
    return { code: await runCommand(command, argv), ...said, seconds: (performance.now() - start) / 1000 }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}
