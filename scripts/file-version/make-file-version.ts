import { buildFileVersion } from "./build-file-version.ts"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("usage: make-file-version FOLDER (which has a built site in site/)")
await buildFileVersion(folder)
