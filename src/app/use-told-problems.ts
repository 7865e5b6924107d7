import { useEffect, useState } from "react"
import type { Language } from "../domain/local-text.ts"
import type { DataProblem } from "../ingest/problems.ts"
import type { Scene } from "../layers/scene.ts"
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
export const useToldProblems = (
  problems: readonly DataProblem[] | null,
  language: Language,
  scene: Scene | null,
): Told => {
  const [told, setTold] = useState(NONE)
  useEffect(() => {
    if (problems === null || problems.length === 0) {
      setTold(NONE)
      return
    }
    let wanted = true
    const telling = import("./tell-problems.ts")
    telling.then(
      ({ tellProblems }) => wanted && setTold(tellProblems(problems, language, scene)),
      // Their words could not be fetched either: the files are named at least.
      () =>
        wanted &&
        setTold(problems.map(({ severity, file, kind }) => ({ severity, name: null, where: file, words: kind }))),
    )
    return () => {
      wanted = false
    }
  }, [problems, language, scene])
  return { problems: told, errors: problems?.filter((problem) => problem.severity === "error").length ?? 0 }
}
