export const servedCopy: (site: string, copies: string) => string
