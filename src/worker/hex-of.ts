/** The SHA-256 of some bytes in hexadecimal, as `sha256sum` writes it. */
export const hexOf = async (bytes: Uint8Array): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
