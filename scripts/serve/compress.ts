import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"

const COMPRESSIBLE = /\.(html|js|mjs|css|json|geojson|webmanifest|csv|txt|svg|wasm|md|bin)$/
const TOO_SMALL_BYTES = 1024 // the headers weigh as much
const LARGE_BYTES = 3_000_000 // brotli 11 takes about a second for each of these megabytes

/** Lays a brotli and a gzip twin beside every file of a folder that gets smaller by it. */
export const compressFolder = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))))
}

const compressFile = async (file: string): Promise<void> => {
  const bytes = await readFile(file)
  if (bytes.length < TOO_SMALL_BYTES) return
  const [brotlied, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE_BYTES ? 9 : 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  if (brotlied.length < bytes.length) await writeFile(`${file}.br`, brotlied)
  if (gzipped.length < bytes.length) await writeFile(`${file}.gz`, gzipped)
}
