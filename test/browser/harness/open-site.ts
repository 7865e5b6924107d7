import type { Page } from "playwright-core"
import { expect, inject, type TestContext } from "vitest"
import type { AtlasId } from "../../../src/domain/ids.ts"
import type { Language } from "../../../src/domain/local-text.ts"
import { linkTo } from "../../../src/view/link.ts"
import { firstView, type View } from "../../../src/view/view.ts"
import { browser } from "./browser.ts"
import { watch } from "./guards.ts"
import { paintNoMap } from "./paint-no-map.ts"
import { SIZES, type Size } from "./sizes.ts"

export type Visit = {
  /** What to look at: a view of the app … */
  readonly view?: Partial<View>
  /** … or any address relative to the site ("", "#/en/fuzhou", "index.html?x"). Wins over `view`. */
  readonly path?: string
  readonly size?: Size
  /** Another place the site is served at, with "/" at its end. */
  readonly home?: string
  /** What the reader's system prefers; the view's own theme wins over it. */
  readonly systemTheme?: "light" | "dark"
  /** What the reader's browser says it speaks. */
  readonly browserLanguage?: Language
  readonly touch?: boolean
  /** Whether things move; without, cameras cut and nothing fades, which spares a software-drawn map most of its frames. */
  readonly motion?: boolean
  /** Whether the map is painted; without, it knows all that it would show and where, which is enough for most stories. */
  readonly painted?: boolean
  /** Maps are drawn coarsely unless a test looks at their pixels; boxes are measured in CSS pixels all the same. */
  readonly pixelRatio?: number
  /** With the street pack under the belts; see `streetsAtHand`. */
  readonly streets?: boolean
  /** Lets the site keep itself on the device; other tests see every request of the page itself. */
  readonly keeps?: boolean
  /** Troubles this test provokes on purpose. */
  readonly expectTrouble?: RegExp
  /** Prepares the page before it loads: routes, init scripts. */
  readonly before?: (page: Page) => Promise<void>
}

const MOST_PATIENCE_MS = 60_000 // where three browsers share two busy cores
const DEFAULT_ATLAS = "fuzhou" as AtlasId

/** True where tests of real streets can run. */
export const streetsAtHand = (): boolean => inject("siteWithStreets") !== ""

/** The address of a visit, for tests that need it as text. */
export const addressOf = ({ view, path, home, streets = false }: Visit = {}): string => {
  const link = view === undefined ? "" : linkTo({ ...firstView(view.atlas ?? DEFAULT_ATLAS), ...view })
  return new URL(path ?? link, home ?? inject(streets ? "siteWithStreets" : "site")).href
}

/**
 * Opens the built site as a fresh visitor. When the test ends the page closes, and the test fails if anything
 * troubled the page meanwhile: an error, a policy violation, a request off the origin, a missing file.
 */
export const openSite = async (test: TestContext, visit: Visit = {}): Promise<Page> => {
  const address = addressOf(visit)
  const context = await (await browser()).newContext({
    viewport: SIZES[visit.size ?? "laptop"],
    deviceScaleFactor: visit.pixelRatio ?? 0.25,
    colorScheme: visit.systemTheme ?? "light",
    locale: visit.browserLanguage === "en" ? "en-GB" : "zh-CN",
    hasTouch: visit.touch ?? false,
    isMobile: visit.touch ?? false,
    serviceWorkers: visit.keeps ? "allow" : "block",
    reducedMotion: visit.motion ? "no-preference" : "reduce",
  })
  context.setDefaultTimeout(MOST_PATIENCE_MS)
  const troubles = await watch(context, new URL(address).origin)
  test.onTestFinished(async () => {
    await context.close()
    const unexpected = troubles.filter(({ kind, what }) => !visit.expectTrouble?.test(`${kind}: ${what}`))
    expect(unexpected, "what went wrong on the page").toEqual([])
  })
  const page = await context.newPage()
  if (!visit.painted) await paintNoMap(page)
  await visit.before?.(page)
  await page.goto(address)
  return page
}
