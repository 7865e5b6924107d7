import { useCallback, useEffect, useMemo, useState } from "react"
import type { RegistryLook } from "../compute/brands/look-at-registry.ts"
import type { Scene } from "../layers/scene.ts"
import type { Looking } from "../surfaces/registry/desk-state.ts"
import type { ListedCity } from "../view/city-list.ts"
import { openRegistry, type RegistryWire } from "../worker/registry-wire.ts"
import { folderOf } from "./city-list.ts"

type Kept = { readonly scene: Scene; readonly on: string; readonly look: RegistryLook }

// One look at a time, kept between pages: it need not be taken again.
let kept: Kept | null = null

type Spellings = Readonly<Record<string, readonly string[]>>

const isSpellings = (value: unknown): value is Spellings => typeof value === "object" && value !== null

/** How the brands' names are spelled; nothing where that cannot be read: names are compared by their characters then. */
const readSpellings = async (url: string): Promise<Spellings> => {
  try {
    const answer = await fetch(url)
    if (!answer.ok) return {}
    const value: unknown = await answer.json()
    const brands = typeof value === "object" && value !== null && "brands" in value ? value.brands : null
    return isSpellings(brands) ? brands : {}
  } catch {
    return {}
  }
}

/** Looks through a city's brands and pairs on a day, off the page, and opens the way to ask more. */
export const useRegistry = (city: ListedCity, scene: Scene, on: string) => {
  const [wire, setWire] = useState<{ readonly scene: Scene; readonly wire: RegistryWire } | null>(null)
  const [looking, setLooking] = useState<Looking>(() =>
    kept?.scene === scene && kept.on === on ? { kind: "ready", look: kept.look } : { kind: "working", share: 0 },
  )
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let current = true
    readSpellings(`${folderOf(city)}search.json`).then((spellings) => {
      const { brands, sites, pairs, walk } = scene.atlas
      const streets = city.streets?.graph
      const graph = streets === undefined ? null : folderOf(city) + streets
      const walkMetresPerMinute = walk.metresPerMinute
      if (current)
        setWire({ scene, wire: openRegistry({ brands, sites, pairs, spellings, graph, walkMetresPerMinute }) })
    })
    return () => {
      current = false
    }
  }, [city, scene])
  const open = wire?.scene === scene ? wire.wire : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another look
  useEffect(() => {
    if (open === null) return
    if (kept?.scene === scene && kept.on === on) {
      setLooking({ kind: "ready", look: kept.look })
      return
    }
    let current = true
    const become = (next: Looking): void => {
      if (current) setLooking(next)
    }
    become({ kind: "working", share: 0 })
    const asked = open.look(on, (share) => become({ kind: "working", share }))
    asked.done.then(
      (look) => {
        kept = { scene, on, look }
        become({ kind: "ready", look })
      },
      (error: unknown) => {
        console.warn(error)
        become({ kind: "failed" })
      },
    )
    return () => {
      current = false
      asked.stop()
    }
  }, [open, scene, on, tries])
  const retry = useCallback(() => setTries((before) => before + 1), [])
  return useMemo(() => ({ looking, wire: open, retry }), [looking, open, retry])
}
