import { inLanguage, type Language } from "../domain/local-text.ts"
import { say } from "../text/say.ts"
import type { ListedCity } from "../view/city-list.ts"

type UnknownCityProps = {
  readonly language: Language
  /** What the address calls the city. */
  readonly id: string
  readonly cities: readonly ListedCity[]
}

/** The page of an address that names a city this site does not have: says so and lists those it has. */
export const UnknownCity = ({ language, id, cities }: UnknownCityProps) => (
  <div className="opening">
    <h1>{say(language, "no-city.title")}</h1>
    <p>{say(language, "no-city.words", { id })}</p>
    <h2>{say(language, "no-city.list")}</h2>
    <ul>
      {cities.map((city) => (
        <li key={city.id}>
          <a href={`#/${language}/${city.id}`}>{inLanguage(city.title, language)}</a>
        </li>
      ))}
    </ul>
  </div>
)
