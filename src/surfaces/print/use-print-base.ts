import { useEffect, useState } from "react"
import type { BaseLayer } from "../../domain/atlas.ts"
import { fetchLayer, type ReadBase, readPrintBase } from "../../export/print/read-base.ts"

/** The city's base for paper; null until it has been read. `fileUrl` names the city: another one is read anew. */
export const usePrintBase = (layers: readonly BaseLayer[], fileUrl: (file: string) => string): ReadBase | null => {
  const [read, setRead] = useState<{ readonly from: string; readonly found: ReadBase } | null>(null)
  const from = layers.map((layer) => fileUrl(`${layer}.geojson`)).join(" ")
  useEffect(() => {
    let current = true
    const urls = from === "" ? [] : from.split(" ")
    readPrintBase(layers, (layer) => fetchLayer(urls[layers.indexOf(layer)] ?? "")).then((found) => {
      if (current) setRead({ from, found })
    })
    return () => {
      current = false
    }
  }, [layers, from])
  return read?.from === from ? read.found : null
}
