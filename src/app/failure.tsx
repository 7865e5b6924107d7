import type { AtlasId } from "../domain/ids.ts"
import { inLanguage, type Language, type LocalText } from "../domain/local-text.ts"
import { say } from "../text/say.ts"

type FailureProps = {
  readonly language: Language
  readonly words: string
  /** A city that can be opened instead. */
  readonly home: { readonly id: AtlasId; readonly title: LocalText } | null
}

/** A page that says what failed and what to do: never a blank one. */
export const Failure = ({ language, words, home }: FailureProps) => (
  <div className="opening">
    <h1>{say(language, "failure.title")}</h1>
    <p>{words}</p>
    <p>{say(language, "failure.help")}</p>
    <p>
      <button type="button" onClick={() => location.reload()}>
        {say(language, "failure.reload")}
      </button>
    </p>
    {home !== null && (
      <p>
        <a href={`#/${language}/${home.id}`}>
          {say(language, "home.back-to-real", { city: inLanguage(home.title, language) })}
        </a>
      </p>
    )}
  </div>
)
