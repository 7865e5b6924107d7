/** What a portal may open in its frame: pages to read. Plans, sheets and desks open in a window of their own. */
const READ_ONLY =
  /^#\/(zh|en)\/[a-z0-9-]{1,80}(\/(belt|site|brand|tour)\/[a-z0-9-]{1,80}|\/(search|brands|about))?(\?[^#]{0,2000})?$/

/** Whether an address (from its `#` on) is a page that may stand in a portal's frame. */
export const mayStandInFrame = (address: string): boolean => address === "" || READ_ONLY.test(address)

/** What a portal may ask: to be told where the reader is, or to open a page. */
export type PortalMessage =
  | { readonly kind: "belt-atlas-hello" }
  | { readonly kind: "belt-atlas-open"; readonly address: string }

/** The portal's message, when it is one and asks for nothing but a page to read; null for anything else. */
export const portalMessageIn = (value: unknown): PortalMessage | null => {
  if (typeof value !== "object" || value === null || !("kind" in value)) return null
  if (value.kind === "belt-atlas-hello") return { kind: "belt-atlas-hello" }
  if (value.kind !== "belt-atlas-open" || !("address" in value) || typeof value.address !== "string") return null
  return mayStandInFrame(value.address) ? { kind: "belt-atlas-open", address: value.address } : null
}
