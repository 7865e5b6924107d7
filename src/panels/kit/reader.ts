import type { Atlas } from "../../domain/atlas.ts"
import type { AtlasIndex } from "../../domain/atlas-index.ts"
import type { SiteId } from "../../domain/ids.ts"
import type { LocalText } from "../../domain/local-text.ts"
import type { Say } from "../../text/say.ts"
import type { Send } from "../../view/intent.ts"
import type { View } from "../../view/view.ts"

/** What every panel is given: what the reader looks at, in which words, and how to answer. */
export type Reader = {
  readonly view: View
  readonly say: Say
  /** A text of the city in the reader's language. */
  readonly text: (text: LocalText) => string
  readonly send: Send
  /** Points at a site on the map while a row has the pointer or the focus. */
  readonly point: (site: SiteId | null) => void
}

/** A reader with a city open. */
export type CityReader = Reader & {
  readonly atlas: Atlas
  readonly index: AtlasIndex
  /** Files of the city that could not be read at all: nothing may be said of what they would hold. */
  readonly unread: ReadonlySet<string>
  /** The address of a file beside the city's data: a photograph, a logo. */
  readonly fileUrl: (file: string) => string
  /** A district or reporting unit, named in Chinese in the records, in the reader's language where that is known. */
  readonly district: (name: string) => string
}
