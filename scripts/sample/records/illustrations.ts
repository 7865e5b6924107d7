import type { SiteKind } from "../../../src/domain/site.ts"
import { type Random, randomFor } from "../ground/random.ts"
import type { PlainSite } from "./plain-records.ts"

type Scene = "tower" | "hall" | "park" | "works" | "quay" | "sculpture"

const SCENE_OF: Readonly<Record<SiteKind, Scene>> = {
  building: "tower",
  enterprise: "works",
  "industrial-park": "works",
  "service-centre": "hall",
  community: "hall",
  "social-organisation": "hall",
  "life-hall": "hall",
  "old-site": "hall",
  "education-base": "hall",
  "worker-station": "hall",
  "talent-station": "tower",
  "public-park": "park",
  "memorial-park": "park",
  "culture-square": "park",
  boat: "quay",
  landmark: "sculpture",
  other: "hall",
}
/** The belts whose sites are illustrated; the rest show what a site without pictures looks like. */
const ILLUSTRATED = ["riverside-together", "old-town-lanes", "innovation-park"]

const box = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`
const tree = (x: number, size: number): string =>
  `<path d="M${x} 176v-${size}" stroke="#8A7358" stroke-width="4"/><circle cx="${x}" cy="${170 - size}" r="${Math.round(size * 0.55)}" fill="#8FB08A"/>`
const windows = (x: number, y: number, columns: number, rows: number): string => {
  const panes: string[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) panes.push(`M${x + column * 14} ${y + row * 16}h8v9h-8z`)
  return `<path d="${panes.join("")}" fill="#F6F2E9"/>`
}

const draw: Readonly<Record<Scene, (random: Random) => string>> = {
  tower: (random) => {
    const rows = random.whole(5, 7)
    const top = 166 - rows * 16
    return `${box(96, top + 34, 58, 142 - top, "#8FA3AE")}${windows(104, top + 46, 3, rows - 2)}${box(150, top, 64, 176 - top, "#5F7F8E")}${windows(159, top + 10, 4, rows)}${tree(70, 30)}${tree(246, 38)}`
  },
  hall: (random) =>
    `${box(86, 112, 150, 64, "#D9C7A8")}<path d="M74 114L160 ${random.whole(70, 84)}L248 114z" fill="#9A4A3E"/>${windows(98, 128, 3, 2)}${windows(184, 128, 3, 2)}${box(148, 132, 26, 44, "#7A5A40")}${tree(52, 36)}${tree(276, 28)}`,
  park: (random) =>
    `<path d="M0 176q80-${random.whole(24, 40)} 160-8t160-4v60H0z" fill="#C3D6AE"/>${tree(60, 46)}${tree(118, 34)}${tree(214, 52)}${tree(268, 38)}<path d="M120 200q40-40 90-24" fill="none" stroke="#F6F2E9" stroke-width="10"/>`,
  works: (random) =>
    `${box(60, 120, 200, 56, "#B7BFC2")}<path d="M60 120l40-${random.whole(20, 30)}v28l40-28v28l40-28v28l40-28v28l40-28v56H60z" fill="#8C989E"/>${windows(72, 136, 12, 2)}${box(238, 66, 14, 70, "#A57B5B")}${tree(36, 30)}`,
  quay: () =>
    `<path d="M0 170h320v40H0z" fill="#A9CADB"/><path d="M70 150h170l-22 30H92z" fill="#5F7F8E"/>${box(104, 122, 96, 28, "#F6F2E9")}${box(112, 130, 80, 9, "#5F7F8E")}<path d="M150 122V78l44 40z" fill="#C7743E"/><path d="M0 196q20-8 40 0t40 0 40 0 40 0 40 0 40 0 40 0 40 0" fill="none" stroke="#F6F2E9" stroke-width="3"/>`,
  sculpture: (random) => {
    const tall = random.whole(84, 98)
    return `${box(124, 160, 72, 18, "#B9AE9A")}<path d="M134 160q-10-60 26-${tall}q36 ${tall - 60} 26 ${tall}z" fill="#B4282D"/><circle cx="160" cy="112" r="12" fill="#F6F2E9"/>${tree(70, 40)}${tree(250, 34)}`
  },
}

const drawSite = (kind: SiteKind, random: Random): string => {
  const sky = random.pick(["#E3EDF0", "#F2E7D5", "#E8EEE0"])
  const hills = `<path d="M0 150q60-${random.whole(30, 60)} 130-14t190-20v94H0z" fill="#CBD8C4"/>`
  const ground = SCENE_OF[kind] === "quay" ? "" : box(0, 176, 320, 34, "#DAD3C3")
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 210">${box(0, 0, 320, 210, sky)}${hills}${ground}${draw[SCENE_OF[kind]](random)}</svg>\n`
}

/** Gives the sites of a few belts a drawn picture, said to be one: nobody has photographed an invented place. */
export const withIllustrations = (
  seed: number,
  sites: readonly PlainSite[],
): { sites: PlainSite[]; files: [string, string][] } => {
  const random = randomFor(seed, "illustrations")
  const files: [string, string][] = []
  const illustrated = sites.map((site): PlainSite => {
    if (!ILLUSTRATED.some((belt) => site.id.startsWith(`${belt}-`)) || random.chance(0.15)) return site
    const file = `media/${site.id}.svg`
    files.push([file, drawSite(site.kind, random)])
    const alt = {
      zh: `示意插图（虚构）：${site.name.zh}`,
      en: `Illustration (invented): ${site.name.en ?? site.name.zh}`,
    }
    return { ...site, media: [{ kind: "photo", file, alt }] }
  })
  return { sites: illustrated, files }
}
