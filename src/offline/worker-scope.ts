type Extendable = Event & { readonly waitUntil: (until: Promise<unknown>) => void }
type Asked = Extendable & {
  readonly request: Request
  /** The page that a navigation will become. */
  readonly resultingClientId: string
  readonly respondWith: (answer: Promise<Response>) => void
}
type Told = Extendable & {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
  readonly source: { readonly id: string } | null
}

/** What a service worker finds around itself, as far as ours uses it: the page's types do not know it. */
export type WorkerScope = {
  readonly addEventListener: {
    (kind: "install" | "activate", hear: (event: Extendable) => void): void
    (kind: "fetch", hear: (event: Asked) => void): void
    (kind: "message", hear: (event: Told) => void): void
  }
  readonly registration: { readonly scope: string }
  readonly clients: { readonly claim: () => Promise<void> }
  readonly navigator: { readonly connection?: { readonly saveData: boolean } }
  readonly skipWaiting: () => Promise<void>
}
