import { readFileSync } from "node:fs"
import { SITE_KINDS, type SiteKind } from "../../src/domain/site.ts"

/** The Lucide drawing that stands for each kind of site, and for the page's own controls. */
const DRAWINGS: Readonly<Record<SiteKind | Control, string>> = {
  "service-centre": "heart-handshake",
  building: "building-2",
  enterprise: "briefcase",
  "industrial-park": "factory",
  "public-park": "trees",
  "memorial-park": "flower-2",
  "old-site": "landmark",
  community: "house",
  "social-organisation": "users",
  "culture-square": "drama",
  "life-hall": "book-open",
  "worker-station": "hard-hat",
  "talent-station": "graduation-cap",
  "education-base": "scroll-text",
  boat: "ship",
  landmark: "map-pin",
  other: "circle-dot",
  search: "search",
  close: "x",
  back: "arrow-left",
  plus: "plus",
  minus: "minus",
  frame: "maximize",
  legend: "layers",
  light: "sun",
  dark: "moon",
  link: "external-link",
  up: "chevron-up",
  down: "chevron-down",
  next: "chevron-right",
  place: "map-pin",
  book: "book-marked",
  grid: "layout-grid",
  info: "info",
  play: "play",
  pause: "pause",
  undo: "undo-2",
  redo: "redo-2",
  print: "printer",
  calendar: "calendar",
  copy: "copy",
  picture: "image",
  drag: "grip-vertical",
  walk: "footprints",
  drive: "bus",
  clock: "clock",
  route: "route",
  check: "clipboard-check",
  table: "table-2",
  filter: "list-filter",
  compare: "columns-3",
  list: "list-checks",
  download: "download",
  upload: "upload",
  comment: "message-square",
  star: "star",
}
const CONTROLS = [
  "search",
  "close",
  "back",
  "plus",
  "minus",
  "frame",
  "legend",
  "light",
  "dark",
  "link",
  "up",
  "down",
  "next",
  "place",
  "book",
  "grid",
  "info",
  "play",
  "pause",
  "undo",
  "redo",
  "print",
  "calendar",
  "copy",
  "picture",
  "drag",
  "walk",
  "drive",
  "clock",
  "route",
  "check",
  "table",
  "filter",
  "compare",
  "list",
  "download",
  "upload",
  "comment",
  "star",
] as const
type Control = (typeof CONTROLS)[number]

const number = (attributes: string, name: string): number =>
  Number(new RegExp(`\\b${name}="([^"]+)"`).exec(attributes)?.[1] ?? 0)

const circlePath = (x: number, y: number, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`

const rectPath = (x: number, y: number, width: number, height: number, r: number): string =>
  `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`

const pathOf = (element: string, attributes: string): string => {
  const at = (name: string): number => number(attributes, name)
  switch (element) {
    case "path":
      // A path that begins with a relative step begins at the corner, wherever the one before it ended.
      return (/\bd="([^"]+)"/.exec(attributes)?.[1] ?? "").replace(/^m/, "M0 0m")
    case "circle":
      return circlePath(at("cx"), at("cy"), at("r"), at("r"))
    case "ellipse":
      return circlePath(at("cx"), at("cy"), at("rx"), at("ry"))
    case "rect":
      return rectPath(at("x"), at("y"), at("width"), at("height"), at("rx"))
    case "line":
      return `M${at("x1")} ${at("y1")}L${at("x2")} ${at("y2")}`
    case "polyline":
    case "polygon": {
      const points = /points="([^"]+)"/.exec(attributes)?.[1] ?? ""
      return `M${points.trim().split(/\s+/).join("L")}${element === "polygon" ? "z" : ""}`
    }
    default:
      throw new Error(`no path for <${element}>`)
  }
}

/** One stroke path on a 24 × 24 grid for each glyph, read from the Lucide package. */
export const makeGlyphs = (): Record<string, string> => {
  const glyphs: Record<string, string> = {}
  for (const name of [...SITE_KINDS, ...CONTROLS]) {
    const svg = readFileSync(
      new URL(`../../node_modules/lucide-static/icons/${DRAWINGS[name]}.svg`, import.meta.url),
      "utf8",
    )
    const body = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1)
    glyphs[name] = [...body.matchAll(/<(path|circle|ellipse|rect|line|polyline|polygon)\b([^>]*)\/>/g)]
      .map(([, element = "", attributes = ""]) => pathOf(element, attributes))
      .join("")
  }
  return glyphs
}
