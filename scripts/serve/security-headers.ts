const POLICY_WITHOUT_FRAMES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
]
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", "trusted-types default"]

const policy = (frameAncestors: string): string =>
  [...POLICY_WITHOUT_FRAMES, `frame-ancestors ${frameAncestors}`, ...TRUSTED_TYPES].join("; ")

/** What every answer carries: nothing from elsewhere runs, nothing is told to elsewhere. A web host should send the same. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policy("'none'"),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "geolocation=(self), fullscreen=(self), camera=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
}

/** What the page for portals carries: the same, but those portals may show it in a frame. */
export const embedHeaders = (portals: readonly string[]): Readonly<Record<string, string>> => ({
  ...SECURITY_HEADERS,
  "Content-Security-Policy": policy(portals.length === 0 ? "'none'" : portals.join(" ")),
})
