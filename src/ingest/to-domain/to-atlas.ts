import type { Atlas } from "../../domain/atlas.ts"
import { asAtlasId } from "../ids.ts"
import type { AtlasInFile } from "../schema/atlas-file.ts"
import { toLocalText, toLocalTextOrNull, toLocalTexts } from "./local-text.ts"

/** What atlas.json itself says; its lists of records come from the other files. */
export type AtlasFace = Omit<
  Atlas,
  "defaultBelt" | "belts" | "sites" | "brands" | "pairs" | "tasks" | "demand" | "districts" | "sources" | "standards"
>

// Chinese planning norms walk 1.2 to 1.3 metres a second; a group with children is slower, one adult faster.
const WALK_METRES_PER_MINUTE = 75

// A reader of one profile card is not gone after a minute; the countdown is long enough to cross a hall.
const KIOSK = { idleSeconds: 60, warningSeconds: 20, attractSeconds: 30 }

/** The atlas's own facts from atlas.json, with what it leaves open filled in. */
export const toAtlasFace = (file: AtlasInFile): AtlasFace => ({
  id: asAtlasId(file.id),
  title: toLocalText(file.title),
  edition: file.edition,
  fictional: file.fictional ?? false,
  centre: file.centre,
  bounds: file.bounds,
  firstView: file.firstView ?? file.bounds,
  languages: file.languages ?? ["zh", "en"],
  approval: { number: file.approval?.number ?? null, holder: file.approval?.holder ?? null },
  attribution: toLocalTexts(file.attribution),
  baseLayers: file.basemap?.layers ?? [],
  publicAddress: file.publicAddress ?? null,
  allowPositioning: file.allowPositioning ?? false,
  walk: {
    metresPerMinute: file.walkMetresPerMinute?.value ?? WALK_METRES_PER_MINUTE,
    source: toLocalTextOrNull(file.walkMetresPerMinute?.source),
  },
  kiosk: {
    idleSeconds: file.kiosk?.idleSeconds ?? KIOSK.idleSeconds,
    warningSeconds: file.kiosk?.warningSeconds ?? KIOSK.warningSeconds,
    attractSeconds: file.kiosk?.attractSeconds ?? KIOSK.attractSeconds,
    hours: file.kiosk?.hours ?? [],
    dim: file.kiosk?.dim ?? null,
  },
  subject: toLocalTextOrNull(file.subject),
  contentExpires: file.contentExpires ?? null,
  comments: { address: file.comments?.address ?? null, box: file.comments?.box ?? false },
  unreported: toLocalTexts(file.unreported),
  districtNames: toLocalTexts(file.districtNames),
  footer: {
    organiser: toLocalTextOrNull(file.footer?.organiser),
    icp: file.footer?.icp ?? null,
    police: file.footer?.police ?? null,
    contact: toLocalTextOrNull(file.footer?.contact),
    accessibility: toLocalTextOrNull(file.footer?.accessibility),
  },
})
