/** A rival that brings no types along. */
declare module "which-polygon" {
  type Query = (place: readonly number[]) => { readonly [property: string]: unknown } | undefined
  const whichPolygon: (features: unknown) => Query
  // biome-ignore lint/style/noDefaultExport: so does the package
  export default whichPolygon
}
