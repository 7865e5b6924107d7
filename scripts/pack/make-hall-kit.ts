import { layHallKit } from "./hall-kit.ts"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("usage: make-hall-kit FOLDER (a built site)")
await layHallKit(folder)
