import type { ListedCity } from "../view/city-list.ts"
import { folderOf } from "./city-list.ts"

type CityFile = { readonly name: string; readonly bytes: Uint8Array }

// Larger tiles stay where they are: a draft is kept in the browser, and the city's own build brings them along.
const MOST_TILE_BYTES = 32 * 1024 * 1024

/**
 * The files of a city of this site under the city's name: its data, its sketch base, people to be served, pictures and sounds
 * that it names, streets of its own that are not too large. Rejects when a file of data cannot be had.
 */
export const filesOfCity = async (city: ListedCity): Promise<readonly CityFile[]> => {
  const names = [...new Set([...city.files, ...city.baseLayers.map((layer) => `${layer}.geojson`)])]
  const data = await Promise.all(names.map((name) => fileOf(city, name)))
  const beside = await Promise.all(
    [...namedIn(data), ...streetsOf(city)].map(
      (name) => fileOf(city, name).catch(() => null), // the save page lists what is missing
    ),
  )
  return [...data, ...beside.flatMap((file) => file ?? [])]
}

const fileOf = async (city: ListedCity, name: string): Promise<CityFile> => {
  const answer = await fetch(folderOf(city) + name)
  if (!answer.ok) throw new Error(`${answer.status} ${name}`)
  return { name: `${city.id}/${name}`, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

/** Pictures, sounds and logos that records name. */
const namedIn = (files: readonly CityFile[]): readonly string[] => {
  const named = new Set<string>()
  for (const { name, bytes } of files)
    if (/\/(?:sites\.geojson|brands\.json)$/.test(name))
      for (const [, file = ""] of new TextDecoder().decode(bytes).matchAll(/"((?:media|logos)\/[^"\\]+)"/g))
        named.add(file)
  return [...named].filter((file) => !file.includes(".."))
}

const streetsOf = ({ streets }: ListedCity): readonly string[] => {
  if (streets === null || streets.basemapBytes > MOST_TILE_BYTES) return []
  return [streets.basemap, streets.graph].filter((name) => name !== null)
}
