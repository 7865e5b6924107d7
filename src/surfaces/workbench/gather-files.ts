/** No more of one file is even read; the gate behind it counts again. */
export const FILE_MEGABYTES = 10
export const MOST_FILES = 200

/** Files as the bench takes them, and what was left out. */
export type GatheredFiles = {
  readonly taken: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly tooLarge: readonly string[]
  readonly isTooMany: boolean
}

// What systems leave in folders.
const NOBODYS = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX\/)/i

/** Reads files that were chosen or dropped, folders whole; a large file is not opened at all. */
export const gatherFiles = async (files: FileList | null, items?: DataTransferItemList): Promise<GatheredFiles> => {
  // entries are gone after the first pause
  const entries = [...(items ?? [])].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const folders = entries.filter((entry) => entry.isDirectory)
  const found =
    folders.length > 0
      ? (await Promise.all(entries.map(filesIn))).flat()
      : [...(files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }))
  const wanted = found.filter(({ name }) => !NOBODYS.test(name))
  const isLarge = ({ file }: Found): boolean => file.size > FILE_MEGABYTES * 1024 * 1024
  const fitting = wanted.filter((one) => !isLarge(one))
  const taken = await Promise.all(
    fitting
      .slice(0, MOST_FILES)
      .map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  return { taken, tooLarge: wanted.filter(isLarge).map(({ name }) => name), isTooMany: fitting.length > MOST_FILES }
}

type Found = { readonly name: string; readonly file: File }

const DEEPEST = 8

const filesIn = async (entry: FileSystemEntry, deep = 0): Promise<readonly Found[]> => {
  if (isFile(entry)) return [{ name: entry.fullPath.replace(/^\//, ""), file: await fileOf(entry) }]
  if (!isFolder(entry) || deep >= DEEPEST) return []
  const reader = entry.createReader()
  const found: Found[] = []
  // a folder gives a hundred entries at a time
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0 || found.length > MOST_FILES) return found
    found.push(...(await Promise.all(some.map((one) => filesIn(one, deep + 1)))).flat())
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))
