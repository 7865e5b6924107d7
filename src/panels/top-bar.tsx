import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import type { Reader } from "./kit/reader.ts"
import styles from "./top-bar.module.css"

type TopBarProps = {
  readonly reader: Reader
  readonly fictional: boolean
  /** The theme in force: `auto` already resolved. */
  readonly dark: boolean
}

/** Name, search, language and theme: the same on every page. */
export const TopBar = ({ reader, fictional, dark }: TopBarProps) => {
  const { say, send, view } = reader
  const asked = view.page.kind === "search" ? view.page.search : { words: "", kind: "", district: "" }
  return (
    <header className={styles["bar"]}>
      <div className={styles["head"]}>
        <Go reader={reader} to={{ kind: "go-home" }} className={styles["name"]}>
          <span className={styles["seal"]} data-seal />
          <span className={styles["title"]}>{say("app.name")}</span>
        </Go>
        {fictional && <span className={styles["invented"]}>{say("app.fictional")}</span>}
        <span className={styles["space"]} />
        <button
          type="button"
          className={styles["tool"]}
          lang={view.language === "zh" ? "en" : "zh"}
          onClick={() => send({ kind: "speak", language: view.language === "zh" ? "en" : "zh" })}
          title={say("app.language-label")}
        >
          {say("app.language")}
        </button>
        <button
          type="button"
          className={styles["tool"]}
          onClick={() => send({ kind: "dress", theme: dark ? "light" : "dark" })}
          aria-label={say(dark ? "app.theme-to-light" : "app.theme-to-dark")}
        >
          <Glyph name={dark ? "light" : "dark"} />
        </button>
      </div>
      <search className={styles["search"]}>
        <Glyph name="search" />
        <input
          type="search"
          value={asked.words}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-label={say("search.label")}
          placeholder={say("search.placeholder")}
          onChange={(event) => send({ kind: "search", search: { ...asked, words: event.target.value } })}
        />
        {asked.words !== "" && (
          <button
            type="button"
            className={styles["clear"]}
            onClick={() => send({ kind: "search", search: { ...asked, words: "" } })}
            aria-label={say("search.clear")}
          >
            <Glyph name="close" />
          </button>
        )}
      </search>
    </header>
  )
}
