/** What a Range header asks of a file of known size; both ends are inclusive. */
export type ByteRange =
  | { readonly kind: "whole" }
  | { readonly kind: "part"; readonly start: number; readonly end: number }
  | { readonly kind: "unsatisfiable" }

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/

/**
 * Reads a Range header (RFC 9110, 14.2). Anything but one well-formed byte range is answered with the whole file,
 * which the RFC allows.
 */
export const byteRange = (header: string | undefined, size: number): ByteRange => {
  const match = ONE_RANGE.exec(header?.trim() ?? "")
  const first = match?.[1] ?? ""
  const last = match?.[2] ?? ""
  if (first === "" && last === "") return { kind: "whole" }
  if (first === "") return lastBytes(Number(last), size)
  const start = Number(first)
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== "" && Number(last) < start) return { kind: "whole" }
  return start < size ? { kind: "part", start, end } : { kind: "unsatisfiable" }
}

const lastBytes = (count: number, size: number): ByteRange =>
  count > 0 && size > 0 ? { kind: "part", start: Math.max(0, size - count), end: size - 1 } : { kind: "unsatisfiable" }
