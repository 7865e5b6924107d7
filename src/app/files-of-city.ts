import type { ListedCity } from "../view/city-list.ts"
import { folderOf } from "./city-list.ts"

/** The files of a city of this site, its sketch base included, under the city's name. Rejects when one cannot be had. */
export const filesOfCity = async (
  city: ListedCity,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> => {
  const names = [...city.files, ...city.baseLayers.map((layer) => `${layer}.geojson`)]
  return Promise.all(
    // a table of people to be served has no place in an atlas's sheets
    [...new Set(names)]
      .filter((name) => /\.(?:geo)?json$/.test(name))
      .map(async (name) => {
        const answer = await fetch(folderOf(city) + name)
        if (!answer.ok) throw new Error(`${answer.status} ${name}`)
        return { name: `${city.id}/${name}`, bytes: new Uint8Array(await answer.arrayBuffer()) }
      }),
  )
}
