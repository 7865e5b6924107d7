// `npm test`, and `npm run check` with --fast. Runs before node_modules exists: node: imports only.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { ensureInstalled, ROOT, requireNode, runMain, runTool, runTypeScript, Stop } from "./bootstrap.mjs"
import { ensureChineseFont, ensureChromium } from "./chromium.mjs"
import { buildSite } from "./site-build.mjs"

/** Words of every step go where a test's words belong: standard output. */
const ALOUD = {
  stdio: ["ignore", 1, 2],
  env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
}

const fast = process.argv.includes("--fast")

/** A program that passes or fails as one. */
const program = (name, running) => ({ name, run: async () => oneVerdict((await running()) === 0) })

/** A vitest project: every test counts. */
const tests = (name, project, needs = []) => ({
  name,
  needs,
  run: async () => {
    const report = join(ROOT, ".cache", `vitest-${project}.json`)
    rmSync(report, { force: true })
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
    const code = await runTool("vitest", ["run", "--project", project, "--passWithNoTests", ...reporters], ALOUD)
    return countTests(report, code)
  },
})

const atlasFolders = () =>
  readdirSync(join(ROOT, "data"))
    .map((folder) => join("data", folder))
    .filter((folder) => existsSync(join(ROOT, folder, "atlas.json")))

const STEPS = [
  program("lint", () =>
    runTool("biome", ["ci", "--error-on-warnings", ...(process.stdout.isTTY ? [] : ["--colors=off"])], ALOUD),
  ),
  program("types", () => runTool("tsc", ["--noEmit"], ALOUD)),
  program("data check", () => runTypeScript("scripts/atlas.ts", ["check", ...atlasFolders()], ALOUD)),
  program("dead code", () => runTool("knip", [], ALOUD)),
  tests("unit and property tests", "unit"),
  ...(fast
    ? []
    : [
        { name: "build", run: () => verdictOf(() => buildSite()) },
        {
          ...program("build again, same bytes", () => runTypeScript("scripts/atlas.ts", ["build", "--verify"], ALOUD)),
          needs: ["build"],
        },
        { name: "Chromium", run: () => verdictOf(async () => [await ensureChromium(), await ensureChineseFont()]) },
        tests("browser tests", "browser", ["build", "Chromium"]),
      ]),
]

const main = async () => {
  requireNode()
  await ensureInstalled()
  const failedSteps = new Set()
  const lines = []
  let passed = 0
  let failed = 0
  for (const { name, run, needs = [] } of STEPS) {
    const missing = needs.filter((need) => failedSteps.has(need))
    process.stdout.write(`\n── ${name} ──\n`)
    const begun = performance.now()
    const verdict = missing.length > 0 ? oneVerdict(false) : await run()
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    passed += verdict.passed
    failed += verdict.failed
    if (verdict.failed > 0) failedSteps.add(name)
    const skipped = verdict.skipped ? `, ${verdict.skipped} skipped` : ""
    const why = missing.length > 0 ? ` (needs: ${missing.join(", ")})` : ""
    lines.push(
      `${verdict.failed > 0 ? "✗" : "✓"} ${name}: ${verdict.passed} passed, ${verdict.failed} failed${skipped}${why} · ${seconds} s`,
    )
  }
  process.stdout.write(`\n${lines.join("\n")}\n\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 ? 1 : 0
}

const oneVerdict = (fine) => ({ passed: fine ? 1 : 0, failed: fine ? 0 : 1 })

const verdictOf = async (act) => {
  try {
    await act()
    return oneVerdict(true)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    error.say()
    return oneVerdict(false)
  }
}

/** A file that cannot be loaded, and a run that ends badly though every test passed, each count as one failure. */
const countTests = (report, code) => {
  if (!existsSync(report)) return oneVerdict(false)
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, "utf8"))
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  )
  const failed = numFailedTests + broken.length
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: numPendingTests }
}

await runMain(main)
