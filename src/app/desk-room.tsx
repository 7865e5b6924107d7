import type { Scene } from "../layers/scene.ts"
import { fetchedLater } from "../panels/kit/fetched-later.tsx"
import type { CityReader } from "../panels/kit/reader.ts"
import type { ListedCity } from "../view/city-list.ts"
import type { Page } from "../view/view.ts"
import type { Overlay } from "./overlay.ts"

/** A page of a planner's room. */
export type DeskPage = Extract<Page, { readonly kind: "desk" }>

/** What every desk is given. */
export type DeskProps = {
  readonly reader: CityReader
  readonly city: ListedCity
  readonly scene: Scene
  readonly page: DeskPage
  /** Called with what the map is to draw over the city, and with null when the desk is left. */
  readonly keep: (overlay: Overlay | null) => void
}

const StandardsDesk = fetchedLater(async () => (await import("./standards-desk.tsx")).StandardsDesk)

const CoverageDesk = fetchedLater(async () => (await import("./coverage-desk.tsx")).CoverageDesk)

/** The planner's rooms: which one, is in the view. */
export const DeskRoom = (props: DeskProps) => {
  switch (props.page.desk) {
    case "standards":
      return <StandardsDesk {...props} />
    case "coverage":
      return <CoverageDesk {...props} />
  }
}
