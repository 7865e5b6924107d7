import type { ListedCity } from "../../view/city-list.ts"
import { siteHome } from "./memory.ts"

export { fetchCityList, isListedCity } from "../city-list.ts"

/** The absolute address of a city's folder: the site lies beside the page that was opened. */
export const folderOf = (city: ListedCity): string => new URL(`atlas/${city.id}/`, siteHome()).href
