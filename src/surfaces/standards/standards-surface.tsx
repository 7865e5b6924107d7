import type { CityReader } from "../../panels/kit/reader.ts"
import type { SayStandards } from "../../text/standards-words.ts"
import type { Page } from "../../view/view.ts"

type StandardsSurfaceProps = {
  readonly reader: CityReader
  readonly say: SayStandards
  readonly page: Extract<Page, { readonly kind: "desk" }>
}

/** The checks against standards: which of their pages, is in the view. */
export const StandardsSurface = ({ say }: StandardsSurfaceProps) => <h1>{say("desk.standards")}</h1>
