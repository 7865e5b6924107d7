import type { AtlasId, BeltId, BrandId, PairId, SiteId, SourceId, StandardId, TaskId } from "../domain/ids.ts"

// The only place where a checked text becomes an id of its kind.
export const asAtlasId = (text: string): AtlasId => text as AtlasId
export const asBeltId = (text: string): BeltId => text as BeltId
export const asSiteId = (text: string): SiteId => text as SiteId
export const asBrandId = (text: string): BrandId => text as BrandId
export const asPairId = (text: string): PairId => text as PairId
export const asTaskId = (text: string): TaskId => text as TaskId
export const asSourceId = (text: string): SourceId => text as SourceId
export const asStandardId = (text: string): StandardId => text as StandardId
