type PolicyRules = { readonly createScriptURL: (url: string) => string; readonly createHTML: (html: string) => string }
type PolicyFactory = { readonly createPolicy: (name: string, rules: PolicyRules) => unknown }

/**
 * The default policy the page's security header asks for: scripts and workers only from this build's own folder, no HTML
 * from text at all.
 */
export const allowOnlyOwnScripts = (): void => {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
  if (factory === undefined) return
  const home = new URL(".", document.baseURI)
  factory.createPolicy("default", {
    createScriptURL: (url) => {
      const wanted = new URL(url, document.baseURI)
      const own = wanted.origin === home.origin && wanted.pathname.startsWith(home.pathname)
      if (own && wanted.pathname.endsWith("js")) return url
      throw new TypeError(`not a script of this site: ${url}`)
    },
    createHTML: () => {
      throw new TypeError("this site makes no HTML from text")
    },
  })
}
