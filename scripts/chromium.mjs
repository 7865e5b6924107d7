// node: imports only at the top: the tests' bootstrap loads this before anything else is sure to be there.
import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { runProgram, runTool, Stop, say } from "./bootstrap.mjs"

/** Draws WebGL in software, the same on every computer; runs as root in a container; talks to nobody. */
export const CHROMIUM_FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
]

/** The shell, Chromium without windows of its own, opens a page with a fifth less work: it is looked for first. */
const USUAL_PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
]

/** The browser the tests drive: CHROMIUM_PATH, else one installed in a usual place, else Playwright's own; null when none. */
export const findChromium = async () => {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : null
  const installed = USUAL_PLACES.find((place) => existsSync(place))
  if (installed) return installed
  const { chromium } = await import("playwright-core")
  const own = chromium.executablePath()
  return own && existsSync(own) ? own : null
}

/** A Chromium to test with, installed when there is none and this computer lets us. */
export const ensureChromium = async () => {
  const found = await findChromium()
  if (found) return found
  if (process.env.CHROMIUM_PATH) throw new Stop("no-chromium", { command: INSTALL_BY_HAND })
  say("installing-chromium")
  if (isDebianRoot()) await installOnDebian()
  else await runTool("playwright", ["install", "chromium", "--no-shell"])
  const installed = await findChromium()
  if (!installed) throw new Stop("no-chromium", { command: INSTALL_BY_HAND })
  return installed
}

/** Chinese in pictures needs a Chinese font: installs one where that is ours to do, else says so. */
export const ensureChineseFont = async () => {
  if (process.platform !== "linux" || hasChineseFont()) return
  if (isDebianRoot()) {
    say("installing-fonts")
    if ((await installDebianPackages(["fonts-noto-cjk"])) === 0) return
  }
  say("no-chinese-font")
}

const INSTALL_BY_HAND =
  "sudo apt-get install chromium fonts-noto-cjk  /  npx playwright-core install --with-deps chromium"

const isDebianRoot = () =>
  process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get")

const installDebianPackages = async (packages) => {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }
  const updated = await runProgram("apt-get", ["update", "-q"], options)
  if (updated !== 0) return updated
  return runProgram("apt-get", ["install", "-q", "-y", "--no-install-recommends", ...packages], options)
}

/** Older releases have no package of the shell alone. */
const installOnDebian = async () => {
  if ((await installDebianPackages(["chromium-headless-shell", "fonts-noto-cjk"])) === 0) return
  await installDebianPackages(["chromium", "fonts-noto-cjk"])
}

const hasChineseFont = () => {
  try {
    return execFileSync("fc-list", [":lang=zh"], { encoding: "utf8" }).trim() !== ""
  } catch {
    return false // no fontconfig, no way to tell: better to say so
  }
}
