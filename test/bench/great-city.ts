import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"

const ROOT = join(import.meta.dirname, "..", "..")
const WORK = join(ROOT, ".cache", "bench")
const CITY = join(WORK, "great-city")

/** How large the invented city of the benchmarks is. */
export const GREAT_CITY = { sites: 100_000, belts: 2_000, id: "benchmark" } as const

/** The built data of the great city, made when it is not there yet: to be served before the built site. */
export const greatSite = (): string => {
  if (!existsSync(CITY)) make()
  return join(WORK, "great-site")
}

const make = (): void => {
  const atlas = (...words: readonly string[]): unknown =>
    execFileSync(process.execPath, ["--import", "tsx", join(ROOT, "scripts", "atlas.ts"), ...words], {
      cwd: ROOT,
      stdio: "ignore",
    })
  atlas("sample", "--sites", String(GREAT_CITY.sites), "--belts", String(GREAT_CITY.belts), "--out", CITY)
  atlas("build", CITY, "--out", join(WORK, "great-site"))
}
