import views from "../../../scripts/pictures/views.json" with { type: "json" }
import type { Language } from "../../../src/domain/local-text.ts"

/** One page of every kind; the same list the pictures are taken of. */
export type PageKind = {
  readonly name: string
  readonly at: string
  readonly query?: string
  readonly streets?: boolean
  readonly hall?: string
}

const VIEWS: readonly PageKind[] = views

/** Every page of the site itself; a hall's screen is another site around them. */
export const PAGES: readonly PageKind[] = VIEWS.filter(({ hall }) => hall === undefined)

/** The address of a page, relative to the site. */
export const pathOf = ({ at, query }: PageKind, language: Language, theme: "light" | "dark" = "light"): string =>
  `#/${language}/${at}?${[query, `theme=${theme}`].filter(Boolean).join("&")}`
