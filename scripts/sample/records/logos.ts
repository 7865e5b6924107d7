import { type Random, randomFor } from "../ground/random.ts"
import type { PlainBrand } from "./plain-records.ts"

/** Muted inks for logos, each readable on paper and on dark ground. */
const INKS = [
  "#B4282D",
  "#A87A2C",
  "#2F6B4F",
  "#34508C",
  "#7A3B6B",
  "#1F6F78",
  "#A8562A",
  "#4A5A6A",
  "#7A7420",
  "#3F5F9A",
]

/** Plain motifs in a square of 64: everyday things, no emblem of anything that exists. */
const MOTIFS: readonly string[] = [
  "M16 22q8-5 16 0q8-5 16 0v22q-8-5-16 0q-8-5-16 0zM32 22v22",
  "M20 26h20v10a10 10 0 0 1-20 0zM40 28h4a4 4 0 0 1 0 9h-4M18 48h24",
  "M20 46V30a12 12 0 0 1 24 0v16zM32 18v28M20 34h24",
  "M32 24a9 9 0 1 0 .1 0M32 15v3M32 48v3M15 33h3M46 33h3",
  "M22 42a7 7 0 1 0 .1 0M42 42a7 7 0 1 0 .1 0M22 42l8-16h8l4 16",
  "M24 20h16v8H24zM28 28v18h8V28M20 46h24",
  "M32 16v28M32 18q14 8 12 20H32M30 22q-10 6-10 16h10M18 46h28",
  "M32 48V30M32 34q-14 0-14-14q14 0 14 14M32 30q12 0 12-12q-12 0-12 12",
  "M32 46q-16-10-14-20q4-8 14 0q10-8 14 0q2 10-14 20z",
  "M18 24h12v22H18zM32 20h6v26h-6zM40 26l6-1 3 20-6 1z",
  "M32 18v28M20 24h24M20 24l-5 12h10zM44 24l-5 12h10zM24 46h16",
  "M18 44h6V34h-6zM29 44h6V27h-6zM40 44h6V19h-6z",
]

const drawLogo = (motif: string, random: Random): string => {
  const ink = random.pick(INKS)
  const frame = random.pick([
    `<circle cx="32" cy="32" r="29" fill="#fff" stroke="${ink}" stroke-width="3"/>`,
    `<rect x="4" y="4" width="56" height="56" rx="14" fill="#fff" stroke="${ink}" stroke-width="3"/>`,
    `<circle cx="32" cy="32" r="30" fill="${ink}" fill-opacity=".14"/>`,
    `<path d="M32 3l26 15v28L32 61 6 46V18z" fill="#fff" stroke="${ink}" stroke-width="3" stroke-linejoin="round"/>`,
  ])
  const line = `fill="none" stroke="${ink}" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${frame}<path d="${motif}" ${line}/></svg>\n`
}

/** Gives brands that are far enough along a logo of their own; the others still have an empty slot. */
export const withLogos = (
  seed: number,
  brands: readonly PlainBrand[],
): { brands: PlainBrand[]; files: [string, string][] } => {
  const random = randomFor(seed, "logos")
  const files: [string, string][] = []
  const drawn = brands.map((brand, index): PlainBrand => {
    const ready = brand.name !== null && !brand.elsewhere && (brand.stage === "lit" || brand.stage === "refine")
    const motif = MOTIFS[index % MOTIFS.length]
    if (!ready || motif === undefined || !random.chance(0.82)) return brand
    const logo = `logos/${brand.id}.svg`
    files.push([logo, drawLogo(motif, random)])
    return { ...brand, logo }
  })
  return { brands: drawn, files }
}
