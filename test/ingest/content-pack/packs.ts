import { zipOf } from "../../../scripts/pack/zip.ts"
import type { PackFiles } from "../../../src/export/pack/pack-zip.ts"
import { sparseAtlas } from "../../worlds/sparse-atlas.ts"

const CITY = "site/atlas/sparse-city"

/** What a pack of a small invented city holds, without the site around it. */
export const cityContent = (): Map<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>()
  for (const [name, file] of sparseAtlas(20, 5))
    if ("text" in file) files.set(`${CITY}/${name}`, Buffer.from(file.text))
  const listed = { id: "sparse-city", files: ["atlas.json", "belts.geojson", "sites.geojson"] }
  files.set("site/atlas/index.json", Buffer.from(JSON.stringify([listed])))
  files.set(`${CITY}/atlas.json.br`, Buffer.from("a compressed twin"))
  files.set(`${CITY}/media/seal.svg`, Buffer.from("<svg/>"))
  files.set(`${CITY}/streets/graph.json.gz`, Buffer.from([0x1f, 0x8b, 0]))
  files.set("content.json", Buffer.from(`{"contentPack":1,"atlas":"sparse-city","edition":"2026-01-01"}`))
  files.set("使用说明.html", Buffer.from("<!doctype html>"))
  return files
}

/** A pack of these files as it lies on a stick. */
export const packed = (files: PackFiles): Blob => blobOf(zipOf("belt-atlas-sparse-city-2026-01-01", files))

/** Bytes as a file that a person chose. */
export const blobOf = (bytes: Uint8Array): Blob => new Blob([Uint8Array.from(bytes)])

/** The same files, one of them with other text. */
export const withText = (files: PackFiles, path: string, change: (text: string) => string): Map<string, Uint8Array> => {
  const text = Buffer.from(files.get(path) ?? new Uint8Array()).toString("utf8")
  return new Map([...files, [path, Buffer.from(change(text))]])
}

const LIST_ENTRY = 0x02014b50

/** The same zip, its own list saying that files of some size have another one once unpacked. */
export const declaring = (zip: Uint8Array, was: number, says: number): Uint8Array => {
  const lying = Uint8Array.from(zip)
  const view = new DataView(lying.buffer)
  for (let at = 0; at + 46 < lying.length; at++)
    if (view.getUint32(at, true) === LIST_ENTRY && view.getUint32(at + 24, true) === was)
      view.setUint32(at + 24, says, true)
  return lying
}
