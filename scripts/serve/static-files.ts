import { createReadStream, type Stats, statSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { join, normalize, sep } from "node:path"
import { byteRange } from "../../src/offline/byte-range.ts"
import { EMBED_PAGE } from "../offline/embed-page.ts"
import { contentType } from "./content-types.ts"
import { portalsBeside } from "./portals.ts"
import { embedHeaders, SECURITY_HEADERS } from "./security-headers.ts"

export type Shelf = {
  /** Folders to look in; the first that has the file answers. */
  readonly folders: readonly string[]
  /** The path the site lives under: "/" or "/some/where/". */
  readonly under: string
}

type Found = { readonly file: string; readonly stats: Stats }

const HASHED_ASSET = /\/assets\/[^/]+-[\w-]{8}\.\w+$/ // Vite's names: the content is in the name
const A_YEAR_SECONDS = 31_536_000
const ENCODINGS = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
] as const

/**
 * Answers GET and HEAD from folders: byte ranges, compressed twins lying beside a file, revalidation by ETag.
 * What is not there is a short 404 in plain text, never the home page.
 */
export const answerFrom =
  (shelf: Shelf) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    setHeaders(response, SECURITY_HEADERS)
    const url = request.url ?? "/"
    const path = pathOnShelf(url, shelf.under)
    const found = path === null ? null : find(shelf.folders, path)
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD")
      say(response, 405, "405 GET, HEAD")
    } else if (path === null || found === null) {
      say(response, 404, "404 没有这个地址 · nothing at this address")
    } else if (found === "folder") {
      response.setHeader("Location", withSlash(url))
      say(response, 301, "301")
    } else {
      if (path === `/${EMBED_PAGE}`) setHeaders(response, embedHeaders(portalsBeside(found.file)))
      response.setHeader("Cache-Control", cacheFor(path))
      sendFile(request, response, found)
    }
  }

const setHeaders = (response: ServerResponse, headers: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** The path below `under`, decoded; null when it is malformed or lies elsewhere. */
const pathOnShelf = (url: string, under: string): string | null => {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "")
    return path.startsWith(under) && !path.includes("\0") ? `/${path.slice(under.length)}` : null
  } catch {
    return null
  }
}

const find = (folders: readonly string[], path: string): Found | "folder" | null => {
  for (const folder of folders) {
    const root = normalize(folder + sep)
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path)
    if (!file.startsWith(root)) return null
    const stats = lookAt(file)
    if (stats?.isFile()) return { file, stats }
    if (stats?.isDirectory()) return "folder"
  }
  return null
}

const lookAt = (file: string): Stats | undefined => {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch {
    return undefined // a name the file system cannot hold is a file it does not have
  }
}

const sendFile = (request: IncomingMessage, response: ServerResponse, original: Found): void => {
  const { headers } = request
  const ranged = headers.range !== undefined
  // A part of a compressed file is of no use to anyone who asks for parts.
  const twin = ranged ? null : compressedTwin(original, String(headers["accept-encoding"] ?? ""))
  const { file, stats } = twin ?? original
  const etag = `W/"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`
  response.setHeader("Content-Type", contentType(original.file))
  response.setHeader("Vary", "Accept-Encoding")
  response.setHeader("Accept-Ranges", "bytes")
  response.setHeader("ETag", etag)
  response.setHeader("Last-Modified", stats.mtime.toUTCString())
  if (twin !== null) response.setHeader("Content-Encoding", twin.encoding)

  // The part named by If-Range may be of an older file: the whole then.
  const range = byteRange(headers["if-range"] === undefined ? headers.range : undefined, stats.size)
  if (!ranged && (headers["if-none-match"] ?? "").split(/\s*,\s*/).includes(etag)) {
    response.writeHead(304).end()
  } else if (range.kind === "unsatisfiable") {
    response.setHeader("Content-Range", `bytes */${stats.size}`)
    say(response, 416, "416")
  } else if (range.kind === "part") {
    response.setHeader("Content-Range", `bytes ${range.start}-${range.end}/${stats.size}`)
    sendBytes(request, response, 206, file, range)
  } else {
    sendBytes(request, response, 200, file, { start: 0, end: stats.size - 1 })
  }
}

type Part = { readonly start: number; readonly end: number }

const sendBytes = (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
  { start, end }: Part,
): void => {
  response.writeHead(status, { "Content-Length": end - start + 1 })
  if (request.method === "HEAD" || end < start) {
    response.end()
    return
  }
  const bytes = createReadStream(file, { start, end })
  bytes.on("error", () => response.destroy()) // the file went away under us: a broken transfer, not a broken server
  response.on("close", () => bytes.destroy())
  bytes.pipe(response)
}

/** The smallest compressed form lying beside the file that is no older than it and that the reader accepts. */
const compressedTwin = (original: Found, accepted: string): (Found & { readonly encoding: string }) | null => {
  for (const { name, ending } of ENCODINGS) {
    if (!new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`, "i").test(accepted)) continue
    const file = original.file + ending
    const stats = lookAt(file)
    if (stats?.isFile() && stats.mtimeMs >= original.stats.mtimeMs) return { file, stats, encoding: name }
  }
  return null
}

const cacheFor = (path: string): string =>
  HASHED_ASSET.test(path) ? `public, max-age=${A_YEAR_SECONDS}, immutable` : "no-cache"

const withSlash = (url: string): string => {
  const [path = "/", query] = url.split("?", 2)
  const here = path.replace(/^\/+/, "/") // two slashes would name another host
  return query === undefined ? `${here}/` : `${here}/?${query}`
}

const say = (response: ServerResponse, status: number, text: string): void => {
  response.statusCode = status
  response.setHeader("Content-Type", "text/plain; charset=utf-8")
  response.setHeader("Cache-Control", "no-store")
  response.end(`${text}\n`)
}
