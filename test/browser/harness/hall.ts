import type { Page } from "playwright-core"
import { expect, type TestContext } from "vitest"
import { openSite, type Visit } from "./open-site.ts"

const TOUCH = "轻触屏幕，开始参观"

/** Opens a hall's screen whose clock can be wound on; answers when it attracts. */
export const openHall = async (test: TestContext, visit: Visit = {}): Promise<Page> => {
  const page = await openSite(test, {
    path: "?screen=kiosk#/zh/sample",
    size: "kiosk",
    touch: true,
    ...visit,
    before: async (opened) => {
      await opened.clock.install()
      await visit.before?.(opened)
    },
  })
  await waitForAttract(page)
  return page
}

/** Waits until the screen attracts. */
export const waitForAttract = (page: Page): Promise<void> => page.getByText(TOUCH).waitFor()

/** Touches a screen that attracts: the glass, not an element, for the screen wakes while the finger is still down. */
export const wake = async (page: Page): Promise<void> => {
  await touchGlass(page)
  await page.clock.fastForward(1000)
  await page.getByText(TOUCH).waitFor({ state: "detached" })
}

/** The same where time runs by itself. */
export const wakeNow = async (page: Page): Promise<void> => {
  await touchGlass(page)
  await page.getByText(TOUCH).waitFor({ state: "detached" })
}

const touchGlass = async (page: Page): Promise<void> => {
  await waitForAttract(page)
  const box = await page.getByText(TOUCH).boundingBox()
  if (box === null) throw new Error("nothing attracts")
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
}

/** Lets time pass, second by second: a clock that jumps rings only what was set before the jump. */
export const pass = async (page: Page, seconds: number): Promise<void> => {
  for (let left = seconds; left > 0; left -= 20) await page.clock.fastForward(Math.min(20, left) * 1000)
}

/** Types a PIN on the glass and says so. */
export const press = async (page: Page, digits: string): Promise<void> => {
  for (const digit of digits) await page.getByRole("button", { name: digit, exact: true }).tap()
  await page.getByRole("button", { name: "确定" }).tap()
}

/** Five taps into the corner that only staff know. */
export const tapCorner = async (page: Page): Promise<void> => {
  for (let tap = 0; tap < 5; tap++) await page.touchscreen.tap(30, 30)
}

/** Walks into the staff's page of a new machine: five taps into the corner, a PIN of their own, twice. */
export const enterService = async (page: Page): Promise<void> => {
  await tapCorner(page)
  await page.getByText("请设置工作人员密码").first().waitFor()
  await press(page, "2580")
  await page.getByText("请再输入一次").first().waitFor()
  await press(page, "2580")
  await page.getByRole("heading", { name: "设备维护" }).waitFor()
  expect(await page.getByText("正常", { exact: true }).isVisible()).toBe(true)
}
