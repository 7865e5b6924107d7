import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import type { Page } from "playwright-core"

const PICTURES = join(import.meta.dirname, "..", "..", "pictures")

/** Keeps a picture of the page for people to look at, in test/pictures/. */
export const screenshot = async (page: Page, name: string): Promise<string> => {
  await mkdir(PICTURES, { recursive: true })
  const path = join(PICTURES, `${name}.png`)
  await page.screenshot({ path })
  return path
}
