import type { Brand } from "../../domain/brand.ts"
import { asBrandId } from "../ids.ts"
import type { Reader } from "../reader.ts"
import type { BrandInFile } from "../schema/brands-file.ts"
import { toLocalTextOrNull, toLocalTexts } from "./local-text.ts"
import { type Sources, toFigures, toSourceIds } from "./to-evidence.ts"

/** A brand profile from its entry. */
export const toBrand = (file: BrandInFile, sources: Sources, reader: Reader): Brand => ({
  id: asBrandId(file.id),
  name: toLocalTextOrNull(file.name),
  tier: file.tier,
  elsewhere: file.elsewhere ?? false,
  unit: toLocalTextOrNull(file.unit),
  place: toLocalTextOrNull(file.place),
  core: toLocalTextOrNull(file.core),
  slogan: toLocalTextOrNull(file.slogan),
  highlights: toLocalTexts(file.highlights),
  mechanism: toLocalTextOrNull(file.mechanism),
  carriers: toLocalTexts(file.carriers),
  story: toLocalTextOrNull(file.story),
  foundation: toLocalTextOrNull(file.foundation),
  creation: toLocalTextOrNull(file.creation),
  promotion: toLocalTextOrNull(file.promotion),
  awardedOn: file.awardedOn ?? null,
  stage: file.stage ?? null,
  approvalStep: file.approvalStep ?? null,
  stagesReached: file.stagesReached ?? [],
  learntFrom:
    file.learntFrom?.map(({ brand, how, on }) => ({ from: asBrandId(brand), how: how ?? "visited", on: on ?? null })) ??
    [],
  logo: file.logo ?? null,
  figures: toFigures(file.figures, "figures", sources, reader),
  editorNote: toLocalTextOrNull(file.editorNote),
  sources: toSourceIds(file.sources, "sources", sources, reader),
})
