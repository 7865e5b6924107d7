export const PrintRoom = (_: { readonly [name: string]: unknown }) => null
