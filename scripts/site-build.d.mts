export const DIST: string
export const buildSiteWhenChanged: (pack?: string) => Promise<void>
export const siteToServe: (pack?: string) => Promise<string>
export const whileNobodyBuilds: <Result>(act: () => Promise<Result>) => Promise<Result>
