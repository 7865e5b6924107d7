import { readdir, readFile } from "node:fs/promises"
import { join, relative, sep } from "node:path"

/** Every file below a folder, by path with "/" between its parts. */
export const readFolderWhole = async (folder: string): Promise<Map<string, Uint8Array>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, Uint8Array]> => [path, await readFile(join(folder, path))]),
    ),
  )
}
