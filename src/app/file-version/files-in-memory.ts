import { partOf } from "../../offline/part-of.ts"

/** Files by path below the site's home: text as it is, other bytes in base 64. */
export type FilesInMemory = Readonly<Record<string, string | { readonly base64: string }>>

/** What a page opened from a disk, and each of its workers, has in place of a host. */
export type Memory = {
  /** Addresses that end in "/" below which the files would lie. */
  readonly homes: readonly string[]
  readonly files: FilesInMemory
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))

/** The file an address means; null for an address that lies elsewhere, undefined where there is no such file. */
export const fileIn = ({ homes, files }: Memory, address: string): FilesInMemory[string] | undefined | null => {
  const home = homes.find((one) => address.startsWith(one))
  if (home === undefined) return null
  const path = decodeURI(address.slice(home.length).split(/[?#]/, 1)[0] ?? "")
  return Object.hasOwn(files, path) ? files[path] : undefined
}

/** `fetch` for a page without a host: what is in memory is answered from there, all else as ever. */
export const fetchFrom =
  (memory: Memory, base: string, otherwise: typeof fetch): typeof fetch =>
  async (input, init) => {
    const request = input instanceof Request ? input : null
    const address = new URL(request?.url ?? String(input), base).href
    const file = fileIn(memory, address)
    if (file === null) return otherwise(input, init)
    if (file === undefined) return new Response("", { status: 404 })
    const range = new Headers(init?.headers ?? request?.headers ?? {}).get("Range")
    return partOf(new Response(typeof file === "string" ? file : bytesOf(file.base64)), range)
  }
