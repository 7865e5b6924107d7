// `npm run pack`. Runs before node_modules exists: node: imports only.
import { ensureInstalled, requireNode, runMain, runTypeScript } from "./bootstrap.mjs"

const main = async () => {
  requireNode()
  await ensureInstalled()
  const env = { ...process.env, NODE_ENV: "production" }
  const stdio = ["ignore", 1, 2]
  process.exitCode = await runTypeScript("scripts/atlas.ts", ["pack", ...process.argv.slice(2)], { env, stdio })
}

await runMain(main)
