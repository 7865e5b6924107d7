/** The version of packs this program reads and makes. */
export const CONTENT_PACK_VERSION = 1

/** Says what a pack holds; at the top of its folder. */
export const CONTENT_FILE = "content.json"

/** The SHA-256 of every other file of a pack, as `sha256sum -c` reads it. */
export const SUMS_FILE = "SHA256SUMS"

/** Below this lies what the site is told of its cities. */
export const SITE_ATLASES = "site/atlas/"

/** content.json */
export type ContentFile = {
  readonly contentPack: typeof CONTENT_PACK_VERSION
  readonly atlas: string
  readonly edition: string
}
