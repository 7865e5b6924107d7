import { compressFolder } from "./compress.ts"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("usage: compress-dist FOLDER")
await compressFolder(folder)
