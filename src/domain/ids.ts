declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

/** Ids are lower-case letters, digits and hyphens, stable for ever; each kind is a type of its own. */
export type AtlasId = Id<"atlas">
export type BeltId = Id<"belt">
export type SiteId = Id<"site">
export type BrandId = Id<"brand">
export type PairId = Id<"pair">
export type TaskId = Id<"task">
export type SourceId = Id<"source">
export type StandardId = Id<"standard">
