import { describe, expect, it } from "vitest"
import { waitForMapIdle } from "./harness/map.ts"
import { openSite } from "./harness/open-site.ts"

const SCENE_MS = 9000

describe("a wall", () => {
  it("tells by itself, in turn, what the atlas allows, each figure with its year and source", async (test) => {
    const page = await openSite(test, {
      path: "?screen=wall#/zh/sample",
      size: "desktop",
      before: async (opened) => {
        await opened.clock.install({ time: new Date("2026-11-24T10:00:00") })
      },
    })
    const scene = page.locator("[data-scene]")
    await scene.waitFor()
    await waitForMapIdle(page)
    // What is worked out beside the page joins the loop when it is there.
    await page.locator('[data-tells*="findings"][data-tells*="reach"]').waitFor()
    await page.keyboard.press("Home")
    const seen = new Set<string>()
    for (let turn = 0; turn < 20; turn++) {
      const kind = (await scene.getAttribute("data-scene")) ?? ""
      const words = await scene.textContent()
      expect(words, kind).toContain("虚构示例")
      expect(words, kind).toMatch(/\d{4}年|\d{4}-\d\d-\d\d|20\d\d/)
      // Whatever stands beside the map lies on the glass as a whole.
      const [wide, high] = await scene.evaluate((story) => [
        story.scrollWidth - story.clientWidth,
        story.scrollHeight - story.clientHeight,
      ])
      expect(
        [wide, high].every((over) => (over ?? 0) <= 1),
        `${kind}: ${wide} and ${high} px too much`,
      ).toBe(true)
      seen.add(kind)
      await page.clock.fastForward(SCENE_MS)
    }
    expect([...seen].sort()).toEqual(["belt", "city", "coverage", "findings", "milestones", "pairs", "reach", "tier"])
    expect(await page.locator("[data-approval]").isVisible()).toBe(true)
    expect(await page.locator("[data-map-tools]").isVisible()).toBe(false)

    await page.keyboard.press("Home")
    await expect.poll(() => scene.getAttribute("data-scene")).toBe("city")
    await page.keyboard.press("3")
    await page.clock.fastForward(1000)
    await expect.poll(() => page.url()).toContain("/belt/")
    expect(await scene.textContent()).toContain("第 3 号示范带")
    await page.keyboard.press("Enter")
    await page.getByText("已暂停").waitFor()
    await page.clock.fastForward(5 * SCENE_MS)
    expect(await scene.textContent()).toContain("第 3 号示范带")
    await page.keyboard.press("b")
    await page.getByText("闭馆").waitFor()
  })
})
