import { memoryOfPage } from "./memory.ts"

/** The name under which a worker finds the files. */
export const WORKER_MEMORY = "BELT_ATLAS_MEMORY"

const NOT_FOR_WORKERS = /\.pmtiles$|\/(media|logos)\// // the page reads tiles and shows pictures itself

let told: string | null = null

/** What every worker is told first, made once. */
const memoryAsScript = (): string => {
  if (told !== null) return told
  const { homes, files } = memoryOfPage()
  const wanted = Object.fromEntries(Object.entries(files).filter(([path]) => !NOT_FOR_WORKERS.test(path)))
  told = `self.${WORKER_MEMORY}=${JSON.stringify({ homes, files: wanted })};`
  return told
}

/** A worker of scripts held as text: a page on a disk may not start one from a file. */
export const startWorker = (...scripts: readonly string[]): Worker => {
  const blob = new Blob([memoryAsScript(), ...scripts], { type: "text/javascript" })
  const address = URL.createObjectURL(blob)
  const worker = new Worker(address)
  URL.revokeObjectURL(address)
  return worker
}

/** An address of a script held as text, which MapLibre takes for one that is no module. */
export const addressOfScript = (script: string): string =>
  `${URL.createObjectURL(new Blob([script], { type: "text/javascript" }))}#.cjs`
