/** A file of the site: what its bytes hash to (SHA-256, hexadecimal) and how many there are. */
export type SiteFile = readonly [hash: string, bytes: number]

type SiteFileList = Readonly<Record<string, SiteFile>>

/** Everything one version of the site is made of, by path below its home. The build writes it, the service worker reads it. */
export type SiteFiles = {
  /** What all hashes hash to: the same files are the same version. */
  readonly version: string
  /** Scripts, words, styles, pictures and the list of cities. */
  readonly shell: SiteFileList
  /** Each city's own files. */
  readonly atlases: Readonly<Record<string, SiteFileList>>
}

/** Where the list lies, below the site's home. */
export const SITE_FILES = "site-files.json"

/** Where the service worker lies, below the site's home. */
export const SERVICE_WORKER = "service-worker.js"

/** Whether a parsed value is the list of a site's files, as far as that matters: a wrong file fails its hash later. */
export const isSiteFiles = (value: unknown): value is SiteFiles =>
  typeof value === "object" && value !== null && "version" in value && "shell" in value && "atlases" in value

/** What a path's bytes must be; undefined for a path that is none of this version's. */
export const fileAt = ({ shell, atlases }: SiteFiles, path: string): SiteFile | undefined =>
  Object.hasOwn(shell, path) ? shell[path] : Object.values(atlases).find((files) => Object.hasOwn(files, path))?.[path]

/** The paths of the shell and of some cities; a city this version does not have is left out. */
export const pathsFor = ({ shell, atlases }: SiteFiles, kept: readonly string[]): readonly string[] => [
  ...Object.keys(shell),
  ...kept.flatMap((id) => Object.keys(Object.hasOwn(atlases, id) ? (atlases[id] ?? {}) : {})),
]
