import { spawn } from "node:child_process"
import { join } from "node:path"

const ROOT = join(import.meta.dirname, "..", "..")
const TSX = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs")

/** How a command ended, and what it said where. */
export type Said = { code: number; out: string; err: string; seconds: number }

/** Runs `atlas` as a person would, standing in `folder`. */
export const atlas = (folder: string, ...argv: string[]): Promise<Said> =>
  new Promise((done) => {
    const start = performance.now()
    const running = spawn(process.execPath, [TSX, join(ROOT, "scripts", "atlas.ts"), ...argv], { cwd: folder })
    const said = { out: "", err: "" }
    running.stdout.on("data", (piece) => {
      said.out += String(piece)
    })
    running.stderr.on("data", (piece) => {
      said.err += String(piece)
    })
    running.on("close", (code) => done({ code: code ?? -1, ...said, seconds: (performance.now() - start) / 1000 }))
  })
