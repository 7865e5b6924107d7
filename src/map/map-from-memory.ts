import { Map as HostedMap, type MapOptions, type RequestParameters } from "maplibre-gl"

export * from "maplibre-gl"

/** The bytes themselves as an address: the map's worker has no way to the page's memory, but can read this. */
const asAddress = async (url: string): Promise<string> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.status} ${url}`)
  const bytes = await answer.blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(bytes)
  })
}

const fromMemory = async (url: string): Promise<RequestParameters> => ({
  url: url.startsWith("file:") ? await asAddress(url) : url,
})

/** A MapLibre map on a page opened from a disk. */
class MapFromMemory extends HostedMap {
  constructor(options: MapOptions) {
    super({ ...options, transformRequest: fromMemory })
  }
}

export { MapFromMemory as Map }
