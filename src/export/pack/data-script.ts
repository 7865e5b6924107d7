const TEXT = /\.(json|geojson|csv)$/
const TWIN = /\.(br|gz)$/
const PICTURE = /\/(media|logos)\// // shown from the site's folder

/** The cities' files as the script that a page on a disk reads them from; `files` by path below the site, `atlas/...`. */
export const dataScript = (files: ReadonlyMap<string, Uint8Array>): string => {
  const paths = [...files.keys()]
  const said: Record<string, string | { readonly base64: string }> = {}
  for (const path of paths.filter((one) => !isLeftOut(one, files)).sort()) {
    const bytes = files.get(path) ?? new Uint8Array()
    said[path] = TEXT.test(path)
      ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
      : { base64: base64(bytes) }
  }
  return `var BELT_ATLAS_FILES = ${JSON.stringify(said)}\n`
}

const isLeftOut = (path: string, all: ReadonlyMap<string, Uint8Array>): boolean =>
  PICTURE.test(path) || (TWIN.test(path) && all.has(path.replace(TWIN, "")))

const CHUNK_BYTES = 0x6000 // a multiple of three, and few enough to be arguments

const base64 = (bytes: Uint8Array): string => {
  let text = ""
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES)))
  return text
}
