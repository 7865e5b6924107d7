import { describe, expect, it } from "vitest"
import { browser } from "./harness/browser.ts"
import { watch } from "./harness/guards.ts"

const ORIGIN = "http://a-city.test"

/** What the guards say about a page with this body, served with a strict policy. */
const troublesOf = async (body: string): Promise<readonly string[]> => {
  const context = await (await browser()).newContext()
  await context.route("**", (route) => {
    const path = new URL(route.request().url()).pathname
    if (path !== "/") return route.fulfill({ status: path === "/here.json" ? 200 : 404, body: "{}" })
    const headers = { "Content-Security-Policy": "script-src 'nonce-a'; require-trusted-types-for 'script'" }
    return route.fulfill({ contentType: "text/html", headers, body })
  })
  const troubles = await watch(context, ORIGIN)
  const page = await context.newPage()
  await page.goto(ORIGIN)
  await page.waitForLoadState("networkidle")
  await context.close()
  return troubles.map(({ kind, what }) => `${kind}: ${what}`)
}

const script = (text: string) => `<link rel=icon href="data:,"><script nonce=a>${text}</script>`

describe("the guards of every browser test", () => {
  it("let a quiet page be", async () => {
    expect(await troublesOf(script(`console.log("hello"); fetch("/here.json")`))).toEqual([])
  })

  it.each([
    ["an error said aloud", `console.error("oh")`, /^console error: oh/],
    ["an error thrown", `throw new Error("thrown")`, /^thrown: .*thrown/],
    ["a promise nobody caught", `Promise.reject(new Error("lost"))`, /^thrown: .*lost/],
    ["a missing file", `fetch("/nowhere.json")`, /^error answer: 404/],
    [
      "a request to elsewhere",
      `fetch("https://elsewhere.test/").catch(() => {})`,
      /^left the origin: https:\/\/elsewhere/,
    ],
    ["markup made from text", `document.head.innerHTML = "<b>x</b>"`, /policy violation: require-trusted-types-for/],
    ["text run as script", `try { eval("1") } catch {}`, /policy violation: (script-src|require-trusted)/],
    ["an inline handler", `document.documentElement.setAttribute("onclick", "x")`, /policy violation/],
  ])("notice %s", async (_what, text, expected) => {
    expect((await troublesOf(script(text))).join("\n")).toMatch(new RegExp(expected.source, "m"))
  })
})
