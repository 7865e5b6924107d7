import type { FeatureCollection } from "geojson"
import type { BaseLayer } from "../../domain/atlas.ts"
import type { PrintBase } from "./base.ts"

/** The base as far as it could be read, and how many of its layers could not. */
export type ReadBase = { readonly base: PrintBase; readonly missing: number }

const isCollection = (value: unknown): value is FeatureCollection =>
  typeof value === "object" && value !== null && "features" in value && Array.isArray(value.features)

/** Reads a city's base for paper. Never rejects: a layer that cannot be read, or is no collection, is left out and counted. */
export const readPrintBase = async (
  layers: readonly BaseLayer[],
  read: (layer: BaseLayer) => Promise<unknown>,
): Promise<ReadBase> => {
  const found = await Promise.allSettled(layers.map(read))
  const base: Partial<Record<BaseLayer, FeatureCollection>> = {}
  found.forEach((answer, index) => {
    const layer = layers[index]
    if (layer !== undefined && answer.status === "fulfilled" && isCollection(answer.value)) base[layer] = answer.value
  })
  return { base, missing: layers.length - Object.keys(base).length }
}

/** Reads a layer of the base from an address; rejects when it cannot be had. */
export const fetchLayer = async (url: string): Promise<unknown> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.status} ${url}`)
  return answer.json()
}
