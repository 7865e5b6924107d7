import { byteRange } from "./byte-range.ts"

/** The answer to a request that may ask for a part of a file that is kept whole. */
export const partOf = async (whole: Response, range: string | null): Promise<Response> => {
  if (range === null) return whole
  const body = await whole.blob()
  const asked = byteRange(range, body.size)
  if (asked.kind === "whole") return new Response(body, { headers: whole.headers })
  const headers = new Headers(whole.headers)
  if (asked.kind === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${body.size}`)
    return new Response(null, { status: 416, headers })
  }
  headers.set("Content-Range", `bytes ${asked.start}-${asked.end}/${body.size}`)
  headers.set("Content-Length", String(asked.end - asked.start + 1))
  return new Response(body.slice(asked.start, asked.end + 1), { status: 206, headers })
}
