import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import { FIRST_VIEW } from "./first-view.ts"

const COMPRESSIBLE = /\.(html|js|mjs|css|json|geojson|webmanifest|csv|txt|svg|wasm|md|bin)$/
const TOO_SMALL_BYTES = 128 // nothing worth a second file is saved below
const LARGE_BYTES = 3_000_000 // brotli 11 takes about a second for each of these megabytes

/** Lays a brotli and a gzip twin beside every file of a folder that gets smaller by it. */
export const compressFolder = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))))
}

// How a file is cut and distances are coded: which suits it best is seen by trying, where a first visit waits for it.
const WAYS = [
  { block: 0, postfix: 0, direct: 0 },
  { block: 17, postfix: 0, direct: 4 },
  { block: 19, postfix: 0, direct: 8 },
  { block: 0, postfix: 0, direct: 15 },
  { block: 0, postfix: 1, direct: 6 },
] as const

const brotliOf = (bytes: Buffer, { block, postfix, direct }: (typeof WAYS)[number]): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE_BYTES ? 9 : 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGBLOCK]: block,
      [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
      [constants.BROTLI_PARAM_NDIRECT]: direct,
    },
  })

const compressFile = async (file: string): Promise<void> => {
  const bytes = await readFile(file)
  if (bytes.length < TOO_SMALL_BYTES) return
  const ways = FIRST_VIEW.test(file) ? WAYS : WAYS.slice(0, 1)
  const [gzipped, ...tried] = await Promise.all([
    promisify(gzip)(bytes, { level: 9 }),
    ...ways.map((way) => brotliOf(bytes, way)),
  ])
  const brotlied = tried.reduce((least, one) => (one.length < least.length ? one : least))
  if (brotlied.length < bytes.length) await writeFile(`${file}.br`, brotlied)
  if (gzipped.length < bytes.length) await writeFile(`${file}.gz`, gzipped)
}
