import type { Browser } from "playwright-core"
import type { LANGUAGES, THEMES } from "./screens.ts"
import { SCREENS, type Screen } from "./screens.ts"

/** A view of the site: the part of its address after the language, and its query. */
export type PictureView = {
  readonly name: string
  readonly at: string
  readonly query?: string
  readonly streets?: boolean
  /** On a hall's screen, `kiosk` or `wall`, as nobody has touched it yet. */
  readonly hall?: string
}

/** One picture to take. */
export type Shot = {
  readonly view: PictureView
  readonly screen: Screen
  readonly theme: (typeof THEMES)[number]
  readonly language: (typeof LANGUAGES)[number]
}

const SETTLE_MS = 4000 // a city's map drawn anew; the first scene of a wall stands twice as long
const MOST_PATIENCE_MS = 180_000 // a software-drawn 4K map

/** The name of a picture's file, without its ending. */
export const pictureName = ({ view, screen, theme, language }: Shot): string =>
  [view.name, screen, theme, language].join("-")

/** Takes one picture of the built site once its map stands still; answers what the page complained about meanwhile. */
export const takePicture = async (
  browser: Browser,
  home: string,
  shot: Shot,
  path: string,
): Promise<readonly string[]> => {
  const complaints: string[] = []
  const page = await browser.newPage({
    viewport: SCREENS[shot.screen],
    colorScheme: shot.theme,
    reducedMotion: "reduce", // the picture is of where things come to rest
    locale: shot.language === "en" ? "en-GB" : "zh-CN",
  })
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
  page.on("pageerror", (error) => complaints.push(error.message))
  const query = [shot.view.query, `theme=${shot.theme}`].filter(Boolean).join("&")
  await page.goto(
    new URL(
      `${shot.view.hall === undefined ? "" : `?screen=${shot.view.hall}`}#/${shot.language}/${shot.view.at}?${query}`,
      home,
    ).href,
  )
  await page
    .locator('[data-testid="belt-map"][data-map="idle"]')
    .waitFor({ state: "attached", timeout: MOST_PATIENCE_MS })
    .catch(() => complaints.push("the map never came to rest"))
  if (shot.view.hall === "wall") {
    // The loop has gone on while the map was drawn: back to what it opens with.
    await page.keyboard.press("Home")
    await page.locator("[data-scene='city']").waitFor()
    await page.waitForTimeout(SETTLE_MS)
  }
  const how = path.endsWith(".jpg") ? ({ type: "jpeg", quality: 82 } as const) : {}
  await page.screenshot({ path, timeout: MOST_PATIENCE_MS, ...how })
  await page.close()
  return complaints
}
