import type { ListedCity } from "../view/city-list.ts"

/** Whether a parsed value is a city of the list, as far as the page relies on it. */
export const isListedCity = (value: unknown): value is ListedCity =>
  typeof value === "object" && value !== null && "id" in value && "firstView" in value && "files" in value

/** The cities of this site, as the build wrote them; null when the list cannot be read. */
export const fetchCityList = async (): Promise<readonly ListedCity[] | null> => {
  try {
    const answer = await fetch("atlas/index.json")
    if (!answer.ok) return null
    const value: unknown = await answer.json()
    return Array.isArray(value) ? value.filter(isListedCity) : null
  } catch {
    return null
  }
}

/** The absolute address of a city's folder. */
export const folderOf = (city: ListedCity): string => new URL(`atlas/${city.id}/`, document.baseURI).href
