import { addProtocol } from "maplibre-gl"
import { PMTiles, Protocol, type RangeResponse, type Source } from "pmtiles"

// A pack this small is read whole: one request, and hosts that answer no byte ranges still serve it.
const WHOLE_BYTES = 16 * 1024 * 1024

class WholeFile implements Source {
  readonly #url: string
  #bytes: Promise<ArrayBuffer> | null = null
  constructor(url: string) {
    this.#url = url
  }
  getKey(): string {
    return this.#url
  }
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    this.#bytes ??= fetch(this.#url).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${this.#url}`)
      return answer.arrayBuffer()
    })
    return { data: (await this.#bytes).slice(offset, offset + length) }
  }
}

let protocol: Protocol | null = null

/** Makes a street pack's tiles readable and returns the address for a vector source. `bytes` is the file's size. */
export const openPack = (url: string, bytes: number): string => {
  if (protocol === null) {
    protocol = new Protocol({ metadata: true })
    addProtocol("pmtiles", protocol.tile)
  }
  if (bytes <= WHOLE_BYTES) protocol.add(new PMTiles(new WholeFile(url)))
  return `pmtiles://${url}`
}
