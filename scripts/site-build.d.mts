export const DIST: string
export const buildSiteWhenChanged: (pack?: string) => Promise<void>
