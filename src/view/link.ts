import type { AtlasId, BeltId, BrandId, SiteId } from "../domain/ids.ts"
import {
  type Camera,
  DESKS,
  EXTRAS,
  type Extra,
  firstView,
  NO_SEARCH,
  PAPERS,
  type Page,
  type Theme,
  type View,
} from "./view.ts"

// An id that somebody typed by hand is harmless: a page that finds no such belt says so.
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/
// Longer than any name on the map; a pasted novel is cut rather than refused.
const SEARCH_CHARACTERS = 80
// A wish is written in letters that need no escaping; 300 stops fit.
const WISH = /^[a-z0-9=;.,-]{0,8000}$/
// A planner's question: filters, an order, some belts to compare.
const ASK_CHARACTERS = 2000
const STOP = /^\d{1,4}$/

const pathOfPage = (page: Page): string => {
  switch (page.kind) {
    case "belt":
    case "tour":
    case "plan":
    case "print":
      return `/${page.kind}/${page.belt}`
    case "site":
      return `/site/${page.site}`
    case "brand":
      return `/brand/${page.brand}`
    case "home":
      return ""
    case "desk":
      return `/${page.desk}${page.part === "" ? "" : `/${page.part}`}`
    default:
      return `/${page.kind}`
  }
}

/** The address of a view: `#/zh/fuzhou/site/cs-xinghuo?belt=cs-nanjiangbin&at=119.3,26.05,13`. Coordinates to about a metre. */
export const linkTo = (view: View): string => {
  const query: string[] = []
  if (view.page.kind === "site" && view.page.belt !== null) query.push(`belt=${view.page.belt}`)
  if (view.page.kind === "search") {
    const { words, kind, district } = view.page.search
    if (words !== "") query.push(`q=${encodeURIComponent(words)}`)
    if (kind !== "") query.push(`kind=${encodeURIComponent(kind)}`)
    if (district !== "") query.push(`district=${encodeURIComponent(district)}`)
  }
  if (view.page.kind === "tour" && view.page.stop > 0) query.push(`stop=${view.page.stop}`)
  if (view.page.kind === "print") query.push(`paper=${view.page.paper}`)
  if ("wish" in view.page && view.page.wish !== "") query.push(`wish=${view.page.wish}`)
  if (view.page.kind === "desk" && view.page.ask !== "") query.push(`ask=${encodeURIComponent(view.page.ask)}`)
  if (view.theme !== "auto") query.push(`theme=${view.theme}`)
  if (view.extras.length > 0) query.push(`with=${view.extras.join(",")}`)
  if (view.camera !== null) query.push(`at=${cameraText(view.camera)}`)
  const path = `#/${view.language}/${view.atlas}${pathOfPage(view.page)}`
  return query.length === 0 ? path : `${path}?${query.join("&")}`
}

const cameraText = ({ centre, zoom }: Camera): string =>
  `${Number(centre[0].toFixed(5))},${Number(centre[1].toFixed(5))},${Number(zoom.toFixed(2))}`

const cameraFrom = (text: string | null): Camera | null => {
  const parts = (text ?? "").split(",")
  if (parts.some((part) => part.trim() === "")) return null
  const numbers = parts.map(Number)
  const [lon, lat, zoom] = numbers
  if (numbers.length !== 3 || lon === undefined || lat === undefined || zoom === undefined) return null
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22)) return null
  return { centre: [lon, lat], zoom }
}

const pageFrom = (kind: string | undefined, id: string | undefined, query: URLSearchParams): Page => {
  const known = id !== undefined && ID.test(id)
  switch (kind) {
    case "belt":
      return known ? { kind, belt: id as BeltId } : { kind: "home" }
    case "tour":
    case "plan":
    case "print": {
      if (!known) return { kind: "home" }
      const [belt, stop, wish] = [id as BeltId, query.get("stop") ?? "", query.get("wish") ?? ""]
      if (kind === "tour") return { kind, belt, stop: STOP.test(stop) ? Number(stop) : 0 }
      const kept = { belt, wish: WISH.test(wish) ? wish : "" }
      const paper = PAPERS.find((one) => one === query.get("paper")) ?? "timetable"
      return kind === "plan" ? { kind, ...kept } : { kind, ...kept, paper }
    }
    case "site": {
      const belt = query.get("belt") ?? ""
      return known ? { kind, site: id as SiteId, belt: ID.test(belt) ? (belt as BeltId) : null } : { kind: "home" }
    }
    case "brand":
      return known ? { kind, brand: id as BrandId } : { kind: "brands" }
    case "search":
      return {
        kind,
        search: {
          words: (query.get("q") ?? NO_SEARCH.words).slice(0, SEARCH_CHARACTERS),
          kind: (query.get("kind") ?? "").slice(0, SEARCH_CHARACTERS),
          district: (query.get("district") ?? "").slice(0, SEARCH_CHARACTERS),
        },
      }
    case "brands":
    case "about":
    case "problems":
      return { kind }
    default: {
      const desk = DESKS.find((one) => one === kind)
      if (desk === undefined) return { kind: "home" }
      return { kind: "desk", desk, part: known ? id : "", ask: (query.get("ask") ?? "").slice(0, ASK_CHARACTERS) }
    }
  }
}

const themeFrom = (text: string | null): Theme => (text === "light" || text === "dark" ? text : "auto")

/**
 * The view an address asks for. Never fails: what cannot be read falls back to the first view of `defaultAtlas`.
 * `linkTo` and `viewFrom` round-trip for every view (coordinates to 1e-5 degrees, zoom to 0.01).
 */
export const viewFrom = (hash: string, defaultAtlas: AtlasId): View => {
  const [path = "", queryText = ""] = hash.replace(/^#?\/?/, "").split("?")
  const [language, atlas, kind, id] = path.split("/")
  const query = new URLSearchParams(queryText)
  const base = firstView(atlas !== undefined && ID.test(atlas) ? (atlas as AtlasId) : defaultAtlas)
  const asked = (query.get("with") ?? "").split(",")
  return {
    ...base,
    language: language === "en" ? "en" : "zh",
    theme: themeFrom(query.get("theme")),
    page: pageFrom(kind, id, query),
    camera: cameraFrom(query.get("at")),
    extras: EXTRAS.filter((extra: Extra) => asked.includes(extra)),
  }
}
