import { createReadStream } from "node:fs"
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { dirname, join, relative, sep } from "node:path"

/** One file to publish: bytes we made, or a copy of a file too large to hold. */
export type PublishedFile =
  | { readonly kind: "made"; readonly bytes: Uint8Array }
  | { readonly kind: "copy"; readonly from: string }

/** What a build publishes: path below the output folder, with "/" between its parts, to file. */
export type Published = ReadonlyMap<string, PublishedFile>

export type Difference = { readonly path: string; readonly how: "missing" | "different" | "unexpected" }

/** Text to publish. */
export const made = (text: string): PublishedFile => ({ kind: "made", bytes: new TextEncoder().encode(text) })

/** Makes the folders of `tops` below `out` hold exactly what is published; what is already right is not touched. */
export const publish = async (out: string, tops: readonly string[], published: Published): Promise<void> => {
  for (const { path, how } of await differences(out, tops, published)) {
    if (how === "unexpected") await rm(join(out, path))
    else await write(join(out, path), published.get(path))
  }
  for (const top of tops) await removeEmptyFolders(join(out, top))
}

/** Where the folders of `tops` below `out` differ from what would be published, by path. */
export const differences = async (
  out: string,
  tops: readonly string[],
  published: Published,
): Promise<readonly Difference[]> => {
  const found: Difference[] = []
  for (const [path, file] of published) {
    const same = await holds(join(out, path), file)
    if (same !== "same") found.push({ path, how: same })
  }
  for (const path of (await Promise.all(tops.map((top) => filesBelow(out, top)))).flat()) {
    if (!published.has(path)) found.push({ path, how: "unexpected" })
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const write = async (target: string, file: PublishedFile | undefined): Promise<void> => {
  await mkdir(dirname(target), { recursive: true })
  if (file?.kind === "made") await writeFile(target, file.bytes)
  if (file?.kind === "copy") await copyFile(file.from, target)
}

const holds = async (path: string, file: PublishedFile): Promise<"same" | "missing" | "different"> => {
  const stats = await stat(path).catch(() => null)
  if (stats === null) return "missing"
  const size = file.kind === "made" ? file.bytes.length : (await stat(file.from)).size
  if (!stats.isFile() || stats.size !== size) return "different"
  const same = file.kind === "made" ? (await readFile(path)).equals(file.bytes) : await sameBytes(path, file.from)
  return same ? "same" : "different"
}

const CHUNK_BYTES = 1 << 20

const sameBytes = async (one: string, other: string): Promise<boolean> => {
  const others = createReadStream(other, { highWaterMark: CHUNK_BYTES })[Symbol.asyncIterator]()
  for await (const chunk of createReadStream(one, { highWaterMark: CHUNK_BYTES })) {
    const { value } = await others.next()
    if (value === undefined || !chunk.equals(value)) return false
  }
  return true
}

const filesBelow = async (out: string, top: string): Promise<readonly string[]> => {
  const entries = await readdir(join(out, top), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join("/"))
}

const removeEmptyFolders = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (entries === null) return
  for (const entry of entries) if (entry.isDirectory()) await removeEmptyFolders(join(folder, entry.name))
  if ((await readdir(folder)).length === 0) await rm(folder, { recursive: true })
}
