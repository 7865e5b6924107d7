import { type Browser, chromium } from "playwright-core"
import { CHROMIUM_FLAGS, findChromium } from "../../../scripts/chromium.mjs"

/** Pages are put together without the software GPU, which has enough to do with the maps: a third less work. */
const WITHOUT_GPU_FOR_PAGES = ["--disable-gpu-compositing", "--disable-gpu-rasterization"]

let running: Promise<Browser> | undefined

/** The one Chromium of this process, drawing WebGL in software; it ends with the process. */
export const browser = (): Promise<Browser> => {
  running ??= launch()
  return running
}

const launch = async (): Promise<Browser> => {
  const executablePath = await findChromium()
  if (executablePath === null) throw new Error("no Chromium: npm test installs one, or set CHROMIUM_PATH")
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...WITHOUT_GPU_FOR_PAGES] })
}
