/** A PIN as it is kept: never the digits themselves. */
export type KeptPin = { readonly salt: string; readonly hash: string }

/** Wrong tries so far, and when the last one was. */
export type Tries = { readonly wrong: number; readonly lastMs: number }

export const NO_TRIES: Tries = { wrong: 0, lastMs: 0 }

const ROUNDS = 200_000 // about a tenth of a second on a kiosk: nothing for staff, a day for a thief with the disk
const FREE_TRIES = 5
const FIRST_WAIT_MS = 15_000
const LONGEST_WAIT_MS = 15 * 60_000

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const hashOf = async (digits: string, salt: string): Promise<string> => {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(digits), "PBKDF2", false, ["deriveBits"])
  const how = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(salt), iterations: ROUNDS }
  return hex(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)))
}

/** Whether digits will do as a PIN: four to eight of them, not all alike. */
export const isPin = (digits: string): boolean => /^\d{4,8}$/.test(digits) && new Set(digits).size > 1

/** A PIN in the form it is kept in: a salt of 16 random bytes and PBKDF2 (SHA-256) of the digits. */
export const keepPin = async (digits: string): Promise<KeptPin> => {
  const salt = hex(crypto.getRandomValues(new Uint8Array(16)))
  return { salt, hash: await hashOf(digits, salt) }
}

/** Whether the digits are the PIN. */
export const isThePin = async (digits: string, kept: KeptPin): Promise<boolean> =>
  (await hashOf(digits, kept.salt)) === kept.hash

/** How long the next try must wait, in milliseconds: five are free, then each wait is twice the one before, up to 15 minutes. */
export const waitMs = ({ wrong, lastMs }: Tries, nowMs: number): number => {
  if (wrong < FREE_TRIES) return 0
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(20, wrong - FREE_TRIES))
  // A clock set back must not lock the staff out for years.
  return Math.min(wait, Math.max(0, lastMs + wait - nowMs))
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

/** Whether a value read from a store is a PIN as it is kept. */
export const isKeptPin = (value: unknown): value is KeptPin =>
  isObject(value) && typeof value["salt"] === "string" && typeof value["hash"] === "string"

/** The wrong tries in a value read from a store; none where it cannot be read. */
export const readTries = (value: unknown): Tries =>
  isObject(value) && typeof value["wrong"] === "number" && typeof value["lastMs"] === "number"
    ? { wrong: value["wrong"], lastMs: value["lastMs"] }
    : NO_TRIES
