/** Lies in a built site: all that a pack has beside the site and the city, packed. */
export const HALL_KIT = "hall-kit.zip"

/** The instructions in the kit by language, the city still to be named in them. */
export const GUIDE_FILES = { zh: "使用说明.html", en: "how-to-use.html" } as const

/** The script of a page on a disk that holds the cities' files. */
export const DATA_SCRIPT = "file/data.js"
