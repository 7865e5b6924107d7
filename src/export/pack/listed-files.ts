/** A file of a site: its path, its SHA-256 in hexadecimal, how many bytes. */
export type HashedFile = readonly [path: string, hash: string, bytes: number]

type Listed = Record<string, readonly [hash: string, bytes: number]>

/** Files of a site as its list tells them, and the lines that its version is the hash of. */
export const listedFiles = (
  files: readonly HashedFile[],
): { readonly shell: Listed; readonly atlases: Record<string, Listed>; readonly lines: string } => {
  const shell: Listed = {}
  const atlases: Record<string, Listed> = {}
  let lines = ""
  for (const [path, hash, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    lines += `${path} ${hash}\n`
    const id = ATLAS.exec(path)?.[1]
    if (id === undefined) shell[path] = [hash, bytes]
    else atlases[id] = { ...atlases[id], [path]: [hash, bytes] }
  }
  return { shell, atlases, lines }
}

const ATLAS = /^atlas\/([^/]+)\//
