import { encode } from "uqr"

/** Light modules that readers need on every side (ISO/IEC 18004). */
export const QUIET_MODULES = 4

/** A QR code as the data of one SVG path, one unit a module, quiet zone included in `size`; or why there is none. */
export type QrCode =
  | { readonly kind: "made"; readonly path: string; readonly size: number }
  | { readonly kind: "too-long"; readonly octets: number; readonly mostOctets: number }

const MOST_OCTETS = 2331 // version 40, level M, bytes

/** Draws a text as a QR code of level M: a seventh of it may be soiled. */
export const qrCode = (text: string): QrCode => {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > MOST_OCTETS) return { kind: "too-long", octets: bytes.length, mostOctets: MOST_OCTETS }
  const { data, size } = encode([...bytes], { ecc: "M", boostEcc: false, border: 0 })
  let path = ""
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue
      const first = x
      while (row[x + 1] === true) x += 1
      path += `M${first + QUIET_MODULES} ${y + QUIET_MODULES}h${x + 1 - first}v1h-${x + 1 - first}z`
    }
  })
  return { kind: "made", path, size: size + 2 * QUIET_MODULES }
}
