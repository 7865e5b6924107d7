import { cp, mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, inject, it } from "vitest"
import { type Serving, serve } from "../../scripts/serve/serve.ts"
import { browser } from "./harness/browser.ts"

let portal: Server
let site: Serving
let folder: string

const portalAt = (host: string): string => `http://${host}:${(portal.address() as AddressInfo).port}`

/** A portal's page with our page in a frame; it keeps what it is told. */
const portalPage = (): string => `<!doctype html><link rel="icon" href="data:,">
  <script>var told = []; addEventListener("message", function (event) { told.push(event.data) })</script>
  <iframe src="${site.address}embed.html#/zh/fuzhou/standards" width="640" height="400"></iframe>`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "belt-atlas-embed-"))
  await cp(inject("siteFolder"), folder, { recursive: true, preserveTimestamps: true })
  site = await serve({ folders: [folder], port: 0 })
  portal = createServer((_request, response) => response.setHeader("Content-Type", "text/html").end(portalPage()))
  await new Promise<void>((resolve) => portal.listen(0, "0.0.0.0", resolve))
  await writeFile(join(folder, "embed-parents.json"), JSON.stringify([portalAt("127.0.0.1")]))
})

afterAll(async () => {
  await site.close()
  portal.close()
  await rm(folder, { recursive: true })
})

it("stands in the frame of a portal the host lists, opens what the portal asks for, and stays a page to read", async (test) => {
  const context = await (await browser()).newContext({ serviceWorkers: "block" })
  test.onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(portalAt("127.0.0.1"))
  const frame = page.frameLocator("iframe")
  const heading = frame.getByRole("heading", { level: 1 }).first()
  await heading.filter({ hasText: "福州" }).waitFor() // and not the planner's desk the portal's address named
  const send = (message: unknown) =>
    page.evaluate((sent) => document.querySelector("iframe")?.contentWindow?.postMessage(sent, "*"), message)
  await send({ kind: "belt-atlas-open", address: "#/zh/fuzhou/belt/cs-nanjiangbin" })
  await heading.filter({ hasText: "南江滨" }).waitFor()
  await page.waitForFunction(
    "told.some((one) => one.kind === 'belt-atlas-at' && one.address.includes('cs-nanjiangbin'))",
  )
  await send({ kind: "belt-atlas-open", address: "#/zh/fuzhou/standards" })
  await page.waitForTimeout(300)
  await heading.filter({ hasText: "南江滨" }).waitFor()
})

it("stands in nobody else's frame", async (test) => {
  const context = await (await browser()).newContext({ serviceWorkers: "block" })
  test.onTestFinished(() => context.close())
  const page = await context.newPage()
  const refused: string[] = []
  page.on("console", (message) => refused.push(message.text()))
  await page.goto(portalAt("localhost").replace("localhost", "127.0.0.2"))
  await expect.poll(() => refused.join("\n")).toMatch(/frame-ancestors/)
})
