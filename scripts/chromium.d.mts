export const CHROMIUM_FLAGS: string[]
export const findChromium: () => Promise<string | null>
export const ensureChromium: () => Promise<string>
export const ensureChineseFont: () => Promise<void>
