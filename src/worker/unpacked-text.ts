/** The text of a file that may be packed with gzip: a host may have unpacked a .gz on the way. */
export const unpackedText = (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  bytes[0] === 0x1f && bytes[1] === 0x8b
    ? new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text()
    : Promise.resolve(new TextDecoder().decode(bytes))
