import { useEffect, useState } from "react"
import type { Language } from "../domain/local-text.ts"
import type { DataProblem } from "../ingest/problems.ts"
import type { ToldProblem } from "../panels/problems-page.tsx"

type Told = { readonly problems: readonly ToldProblem[]; readonly errors: number }

const NONE: readonly ToldProblem[] = []

/** Files with an error that concerns them as a whole. */
export const unreadFiles = (problems: readonly DataProblem[]): ReadonlySet<string> =>
  new Set(
    problems
      .filter(({ severity, at }) => severity === "error" && at.index === null && at.id === null && at.path === null)
      .map(({ file }) => file),
  )

/** Data problems in the reader's language; their words are fetched only when there are any. */
export const useToldProblems = (problems: readonly DataProblem[] | null, language: Language): Told => {
  const [told, setTold] = useState(NONE)
  useEffect(() => {
    if (problems === null || problems.length === 0) {
      setTold(NONE)
      return
    }
    let wanted = true
    const telling = import("../text/say-problem.ts")
    telling.catch(() => {
      // Their words could not be fetched either: the files are named at least.
      if (wanted) setTold(problems.map(({ severity, file, kind }) => ({ severity, where: file, words: kind })))
    })
    telling.then(
      ({ sayProblem, sayWhere }) => {
        if (!wanted) return
        setTold(
          problems.map((problem) => ({
            severity: problem.severity,
            where: `${problem.file} · ${sayWhere(language, problem)}`,
            words: sayProblem(language, problem),
          })),
        )
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [problems, language])
  return { problems: told, errors: problems?.filter((problem) => problem.severity === "error").length ?? 0 }
}
