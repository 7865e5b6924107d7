/** A folder of the person's computer, as browsers that have it give it. */
type FolderHandle = {
  readonly name: string
  readonly getDirectoryHandle: (name: string, how: { create: true }) => Promise<FolderHandle>
  readonly getFileHandle: (
    name: string,
    how: { create: true },
  ) => Promise<{
    readonly createWritable: () => Promise<{
      readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
      readonly close: () => Promise<void>
    }>
  }>
}

declare global {
  interface Window {
    showDirectoryPicker?: (how: { mode: "readwrite" }) => Promise<FolderHandle>
  }
}

/** Whether this browser can write into a folder. */
export const hasFolders = (): boolean => window.showDirectoryPicker !== undefined

/** Writes files into a folder that the person chooses; resolves with its name, rejects where they choose none. */
export const saveFolder = async (files: ReadonlyMap<string, Uint8Array>): Promise<string> => {
  const pick = window.showDirectoryPicker
  if (pick === undefined) throw new Error("no folders")
  const top = await pick.call(window, { mode: "readwrite" })
  for (const [path, bytes] of files) {
    const parts = path.split("/")
    let folder = top
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true })
    const file = await folder.getFileHandle(parts.at(-1) ?? path, { create: true })
    const into = await file.createWritable()
    await into.write(new Uint8Array(bytes))
    await into.close()
  }
  return top.name
}
