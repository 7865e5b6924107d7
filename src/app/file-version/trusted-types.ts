type PolicyRules = { readonly createScriptURL: (url: string) => string; readonly createHTML: (html: string) => string }
type PolicyFactory = { readonly createPolicy: (name: string, rules: PolicyRules) => unknown }

/** The default policy of a page opened from a disk: workers made of its own scripts only, no HTML from text at all. */
export const allowOnlyOwnScripts = (): void => {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
  factory?.createPolicy("default", {
    createScriptURL: (url) => {
      if (url.startsWith("blob:")) return url
      throw new TypeError(`not a script of this page: ${url}`)
    },
    createHTML: () => {
      throw new TypeError("this page makes no HTML from text")
    },
  })
}
