import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"

const COMPRESSIBLE = /\.(html|js|mjs|css|json|geojson|webmanifest|csv|txt|svg|wasm|md|bin)$/
const TOO_SMALL_BYTES = 128 // nothing worth a second file is saved below
const LARGE_BYTES = 3_000_000 // brotli 11 takes about a second for each of these megabytes

/** Lays a brotli and a gzip twin beside every file of a folder that gets smaller by it. */
export const compressFolder = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))))
}

// How distances are coded: which suits a file best is seen by trying. Scripts are what a first visit waits for.
const DISTANCE_CODES = [
  { postfix: 0, direct: 0 },
  { postfix: 0, direct: 15 },
  { postfix: 1, direct: 6 },
] as const
const SCRIPT = /\.m?js$/

const brotliOf = (bytes: Buffer, { postfix, direct }: (typeof DISTANCE_CODES)[number]): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE_BYTES ? 9 : 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
      [constants.BROTLI_PARAM_NDIRECT]: direct,
    },
  })

const compressFile = async (file: string): Promise<void> => {
  const bytes = await readFile(file)
  if (bytes.length < TOO_SMALL_BYTES) return
  const codes = SCRIPT.test(file) ? DISTANCE_CODES : DISTANCE_CODES.slice(0, 1)
  const [gzipped, ...tried] = await Promise.all([
    promisify(gzip)(bytes, { level: 9 }),
    ...codes.map((code) => brotliOf(bytes, code)),
  ])
  const brotlied = tried.reduce((least, one) => (one.length < least.length ? one : least))
  if (brotlied.length < bytes.length) await writeFile(`${file}.br`, brotlied)
  if (gzipped.length < bytes.length) await writeFile(`${file}.gz`, gzipped)
}
