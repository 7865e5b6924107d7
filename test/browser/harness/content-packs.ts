import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { inject } from "vitest"
import { readFolderWhole } from "../../../scripts/pack/read-folder.ts"
import { zipOf } from "../../../scripts/pack/zip.ts"
import { declaring } from "../../ingest/content-pack/packs.ts"

/** What differs from Fuzhou as the built site has it. */
type Differs = { readonly edition: string; readonly expires?: string; readonly atlas?: string; readonly stray?: string }

/** Fuzhou as the built site has it, packed as new content of another date. */
export const packOfFuzhou = async ({ edition, expires, atlas = "fuzhou", stray }: Differs): Promise<Buffer> => {
  const folder = join(inject("siteFolder"), "atlas")
  const files = new Map<string, Uint8Array>()
  for (const [path, bytes] of await readFolderWhole(join(folder, "fuzhou")))
    if (!/\.(br|gz)$/.test(path)) files.set(`site/atlas/fuzhou/${path}`, bytes)
  const facts = { ...JSON.parse(await readFile(join(folder, "fuzhou", "atlas.json"), "utf8")), edition }
  const dated = expires === undefined ? facts : { ...facts, contentExpires: expires }
  files.set("site/atlas/fuzhou/atlas.json", Buffer.from(JSON.stringify(dated)))
  files.set("site/atlas/index.json", await readFile(join(folder, "index.json")))
  files.set("content.json", Buffer.from(JSON.stringify({ contentPack: 1, atlas, edition })))
  if (stray !== undefined) files.set(stray, Buffer.from("x"))
  return Buffer.from(zipOf(`belt-atlas-fuzhou-${edition}`, files))
}

/** Packs that a hall must not take, each with a piece of what its staff are told. */
export const badPacks = async (sound: Buffer): Promise<readonly (readonly [string, Buffer, RegExp])[]> => {
  const spoilt = Buffer.from(sound)
  const middle = Math.floor(spoilt.length / 3)
  spoilt[middle] = (spoilt[middle] ?? 0) ^ 1
  const content = Buffer.from(JSON.stringify({ contentPack: 1, atlas: "fuzhou", edition: "2027-03-04" })).length
  return [
    ["one byte changed", spoilt, /与校验和不符/],
    ["cut off", sound.subarray(0, Math.floor(sound.length * 0.7)), /压缩包不完整/],
    ["another city", await packOfFuzhou({ edition: "2027-03-04", atlas: "xiamen" }), /这是另一座城市（xiamen）的内容/],
    ["older", await packOfFuzhou({ edition: "2020-01-01" }), /内容包的版本（2020-01-01）比现在展示的/],
    [
      "expired",
      await packOfFuzhou({ edition: "2027-03-04", expires: "2020-01-01" }),
      /有效期到 2020-01-01 为止，已经过期/,
    ],
    ["a path that leads out", await packOfFuzhou({ edition: "2027-03-04", stray: "../../evil.js" }), /不正常的文件名/],
    ["a bomb", Buffer.from(declaring(sound, content, 2_000_000_000)), /解开后超过 512 MB/],
    ["a photograph", Buffer.from("JFIF"), /这不是压缩包/],
  ]
}
