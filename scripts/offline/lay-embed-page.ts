import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { EMBED_PARENTS } from "../../src/offline/portals.ts"
import { bundleScript } from "./bundle-script.ts"
import { EMBED_PAGE, EMBED_SCRIPT, embedPageOf } from "./embed-page.ts"

/** Lays beside a built site the page that a portal may show in a frame. Nobody may until the host lists who. */
export const layEmbedPage = async (folder: string): Promise<void> => {
  await writeFile(join(folder, EMBED_PAGE), embedPageOf(await readFile(join(folder, "index.html"), "utf8")))
  await writeFile(join(folder, EMBED_SCRIPT), await bundleScript("src/app/embed/embed.ts"))
  await writeFile(join(folder, EMBED_PARENTS), "[]\n")
}
