import { existsSync } from "node:fs"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { type Browser, chromium } from "playwright-core"
import { ROOT, runMain } from "./bootstrap.mjs"
import { BUILD_FOLDERS, buildAtlases } from "./build/build-atlases.ts"
import { publish } from "./build/published.ts"
import { CHROMIUM_FLAGS, ensureChineseFont, ensureChromium } from "./chromium.mjs"
import readmePictures from "./pictures/readme-pictures.json" with { type: "json" }
import { LANGUAGES, type Screen, THEMES } from "./pictures/screens.ts"
import { type PictureView, pictureName, type Shot, takePicture } from "./pictures/take-picture.ts"
import views from "./pictures/views.json" with { type: "json" }
import { serve } from "./serve/serve.ts"
import { buildSiteWhenChanged, DIST } from "./site-build.mjs"

const PICTURES = join(ROOT, "test", "pictures")
const README_PICTURES = join(ROOT, "public", "pictures")
const PACK = join(ROOT, "..", "shared", "packs", "fuzhou-streets")
const WITH_STREETS = join(ROOT, ".cache", "public-with-streets")
const VIEWS: readonly PictureView[] = views
const SCREEN_NAMES: readonly Screen[] = ["phone", "laptop", "desktop", "kiosk", "wall"]

/**
 * `npm run pictures`: pictures of every view on every screen, light and dark, in both languages, in test/pictures/; and
 * the README's in public/pictures/. `-- --view home --screen phone --theme dark --language en` takes only those,
 * `-- --readme` only the README's.
 */
const main = async (): Promise<void> => {
  const { values: only } = parseArgs({
    options: {
      view: { type: "string", multiple: true },
      screen: { type: "string", multiple: true },
      theme: { type: "string", multiple: true },
      language: { type: "string", multiple: true },
      readme: { type: "boolean", default: false },
    },
  })
  const chosen = <Name extends string>(all: readonly Name[], asked: readonly string[] | undefined): readonly Name[] =>
    asked === undefined ? all : all.filter((name) => asked.includes(name))

  const filtered = [only.view, only.screen, only.theme, only.language].some((names) => names !== undefined)

  await buildSiteWhenChanged()
  const executablePath = await ensureChromium()
  await ensureChineseFont()
  const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  const plain = await serve({ folders: [DIST], port: 0 })
  const streets = existsSync(PACK) ? await serveWithStreets() : null
  const homeOf = (view: PictureView): string | undefined => (view.streets ? streets : plain)?.address

  const shots = chosen(
    VIEWS.map(({ name }) => name),
    only.view,
  ).flatMap((name) =>
    chosen(SCREEN_NAMES, only.screen).flatMap((screen) =>
      chosen(THEMES, only.theme).flatMap((theme) =>
        chosen(LANGUAGES, only.language).map((language): Shot => ({ view: viewNamed(name), screen, theme, language })),
      ),
    ),
  )
  const jobs = [
    ...(only.readme ? [] : shots.map((shot) => ({ shot, path: join(PICTURES, `${pictureName(shot)}.png`) }))),
    ...(filtered ? [] : readmeJobs()),
  ]
  await takeAll(launch, jobs, homeOf)
  await Promise.all([plain.close(), streets?.close()])
}

type Job = { readonly shot: Shot; readonly path: string }

/** A browser that draws hundreds of great maps in software may crash once: then another one goes on. */
const takeAll = async (
  launch: () => Promise<Browser>,
  jobs: readonly Job[],
  homeOf: (view: PictureView) => string | undefined,
): Promise<void> => {
  await Promise.all([PICTURES, README_PICTURES].map((folder) => mkdir(folder, { recursive: true })))
  let complained = 0
  let browser = await launch()
  for (const { shot, path } of jobs) {
    const home = homeOf(shot.view)
    if (home === undefined) continue // no street pack on this computer
    const complaints = await takePicture(browser, home, shot, path).catch(async (error: unknown) => {
      if (browser.isConnected()) throw error
      browser = await launch()
      return takePicture(browser, home, shot, path)
    })
    complained += complaints.length
    process.stdout.write(`${path}\n`)
    for (const complaint of complaints) process.stderr.write(`  ${complaint}\n`)
  }
  await browser.close()
  if (complained > 0) process.exitCode = 1
}

const readmeJobs = (): readonly Job[] =>
  readmePictures.map(({ name, view, screen, theme, language }) => ({
    shot: {
      view: viewNamed(view),
      screen: oneOf(SCREEN_NAMES, screen),
      theme: oneOf(THEMES, theme),
      language: oneOf(LANGUAGES, language),
    },
    path: join(README_PICTURES, `${name}.jpg`),
  }))

const viewNamed = (name: string): PictureView => {
  const view = VIEWS.find((candidate) => candidate.name === name)
  if (view === undefined) throw new Error(`no view is named ${name}`)
  return view
}

const oneOf = <Name extends string>(all: readonly Name[], name: string): Name => {
  const found = all.find((candidate) => candidate === name)
  if (found === undefined) throw new Error(`${name} is none of ${all.join(", ")}`)
  return found
}

const serveWithStreets = async () => {
  const { published } = await buildAtlases([join(ROOT, "data", "fuzhou")], PACK)
  await publish(WITH_STREETS, BUILD_FOLDERS, published)
  return serve({ folders: [WITH_STREETS, DIST], port: 0 })
}

await runMain(main)
