import { DeskHead } from "../../panels/desk-head.tsx"
import { fetchedLater } from "../../panels/kit/fetched-later.tsx"
import kit from "../../panels/kit/kit.module.css"
import type { LookedDesk, RegistryDesk } from "./desk-state.ts"
import { ListPage } from "./list/list-page.tsx"
import { PartNav } from "./part-nav.tsx"
import { partFrom } from "./parts.ts"
import styles from "./registry.module.css"

const MatrixPage = fetchedLater(async () => (await import("./matrix/matrix-page.tsx")).MatrixPage)
const ClusterPage = fetchedLater(async () => (await import("./cluster/cluster-page.tsx")).ClusterPage)
const LifePage = fetchedLater(async () => (await import("./life/life-page.tsx")).LifePage)
const PairsPage = fetchedLater(async () => (await import("./pairs/pairs-page.tsx")).PairsPage)
const MatchPage = fetchedLater(async () => (await import("./match/match-page.tsx")).MatchPage)
const VisitsPage = fetchedLater(async () => (await import("./visits/visits-page.tsx")).VisitsPage)

const Page = (desk: LookedDesk) => {
  const part = partFrom(desk.part)
  switch (part) {
    case "":
      return <ListPage {...desk} />
    case "matrix":
      return <MatrixPage {...desk} />
    case "cluster":
      return <ClusterPage {...desk} />
    case "life":
      return <LifePage {...desk} />
    case "pairs":
      return <PairsPage {...desk} />
    case "match":
      return <MatchPage {...desk} />
    case "visits":
      return <VisitsPage {...desk} />
    case null:
      return (
        <div className={kit["empty"]}>
          <p>{desk.words.say("registry.no-part")}</p>
        </div>
      )
  }
}

const Standing = (desk: RegistryDesk) => {
  const { looking, words } = desk
  switch (looking.kind) {
    case "working":
      return (
        <div className={styles["bones"]}>
          <p className={kit["quiet"]} role="status">
            {words.say("registry.looking")}
          </p>
          <progress value={looking.share} aria-label={words.say("registry.looking")} />
        </div>
      )
    case "failed":
      return (
        <div className={kit["empty"]} role="alert">
          <p>{words.say("registry.failed")}</p>
          <p className={kit["actions"]}>
            <button type="button" className={kit["action"]} onClick={desk.retry}>
              {words.say("registry.retry")}
            </button>
          </p>
        </div>
      )
    case "ready":
      return <Page {...desk} look={looking.look} />
  }
}

/** Brands and pairs: which of their pages, is in the view. */
export const RegistrySurface = (desk: RegistryDesk) => {
  const { reader, words } = desk
  return (
    <div className={styles["desk"]}>
      <DeskHead
        reader={reader}
        room="registry"
        title={words.say("desk.registry")}
        asOf={words.say("registry.as-of", { date: reader.atlas.edition })}
      />
      <PartNav {...desk} />
      <Standing {...desk} />
    </div>
  )
}
