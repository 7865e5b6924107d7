export const ROOT: string
export const runMain: (main: () => Promise<void>) => Promise<void>
