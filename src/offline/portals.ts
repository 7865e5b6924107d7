/** The list of portals that may show the page for portals in a frame; the host writes it, page and server read it. */
export const EMBED_PARENTS = "embed-parents.json"

/** The portals' origins in such a list; none where it is no list. */
export const portalsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string" && /^https?:\/\/[^/\s;,']+$/.test(one)) : []
