import type { Finding, Scores } from "../../domain/finding.ts"
import type { StandardId } from "../../domain/ids.ts"

/** Findings asked for: some rows and items of one pack on a day; null: all of them. */
export type FindingQuestion = {
  readonly pack: StandardId
  readonly rows: readonly number[] | null
  readonly items: readonly number[] | null
  readonly on: string
}

/** The city's checks as the pages need them. While `working` the scores of the day before stay. */
export type Checks = {
  readonly state: "working" | "ready" | "failed"
  readonly scores: Scores | null
  /** Findings with their reasons; rejects when the checking breaks down. */
  readonly findings: (question: FindingQuestion) => Promise<readonly Finding[]>
  readonly retry: () => void
}
