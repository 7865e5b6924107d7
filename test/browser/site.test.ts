import { describe, expect, inject, it } from "vitest"
import { serve } from "../../scripts/serve/serve.ts"
import { findAccessibilityFaults } from "./harness/accessibility.ts"
import { waitForMapIdle } from "./harness/map.ts"
import { openSite, streetsAtHand } from "./harness/open-site.ts"

const home = () => inject("site")

describe("the built site", () => {
  it("opens with a title and without a complaint, and asks nobody else for anything", async (test) => {
    const page = await openSite(test, { painted: true })
    expect(await page.title()).not.toBe("")
    await page.waitForLoadState("networkidle")
  })

  it("opens in English as well", async (test) => {
    const page = await openSite(test, { path: "#/en/fuzhou", browserLanguage: "en" })
    expect(await page.title()).not.toBe("")
    await page.waitForLoadState("networkidle")
  })

  it("opens with real streets under the belts", async (test) => {
    if (!streetsAtHand()) test.skip("no street pack on this computer")
    const page = await openSite(test, { streets: true, size: "small", painted: true })
    await waitForMapIdle(page)
  })

  it("works under a sub-path of a host", async (test) => {
    const below = await serve({ folders: [inject("siteFolder")], under: "/城市/地图/", port: 0 })
    test.onTestFinished(() => below.close())
    const page = await openSite(test, { home: below.address, size: "small" })
    await waitForMapIdle(page)
  })

  it("is under the strict policy, and the policy bites", async (test) => {
    const page = await openSite(test, { expectTrouble: /policy|Content Security|Trusted/i })
    const violated = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener("securitypolicyviolation", (violation) => resolve(violation.violatedDirective))
          const style = document.createElement("style")
          style.textContent = "body { color: red }"
          document.head.append(style)
        }),
    )
    expect(violated).toContain("style-src")
  })

  it("can be looked over by axe without loosening the policy", async (test) => {
    const page = await openSite(test)
    await page.waitForLoadState("networkidle")
    expect(await findAccessibilityFaults(page)).toEqual([])
  })
})

describe("the site's host", () => {
  it("answers a byte range with just those bytes", async () => {
    const answer = await fetch(new URL("index.html", home()), { headers: { Range: "bytes=0-8" } })
    expect(answer.status).toBe(206)
    expect(await answer.text()).toBe("<!doctype")
  })

  it("says plainly that a file is missing, and never passes off the home page as data", async () => {
    const answer = await fetch(new URL("atlas/nowhere/atlas.json", home()))
    expect(answer.status).toBe(404)
    expect(answer.headers.get("content-type")).toContain("text/plain")
  })
})
