/** Lies in a built site: all that a pack has beside the site and the city, packed. */
export const HALL_KIT = "hall-kit.zip"

/** The instructions in the kit, the city still to be named in them. */
export const GUIDE_FILE = "使用说明.html"

/** The script of a page on a disk that holds the cities' files. */
export const DATA_SCRIPT = "file/data.js"
