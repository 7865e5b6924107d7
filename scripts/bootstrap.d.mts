export const ROOT: string
export class Stop extends Error {
  readonly key: string
  readonly parameters: Readonly<Record<string, string | number>>
  readonly exitCode: number
  say(): void
}
export const runTypeScript: (file: string, args: readonly string[], options?: object) => Promise<number>
export const requireNode: (version?: string) => void
export const runMain: (main: () => Promise<void>) => Promise<void>
