import styles from "./kit/kit.module.css"
import type { Reader } from "./kit/reader.ts"
import { Section } from "./kit/section.tsx"

/** A data problem in the reader's language. */
export type ToldProblem = {
  readonly severity: "error" | "warning"
  /** Whose record it is about; null where that is not known. */
  readonly name: string | null
  /** File, record and path: for who keeps the data. */
  readonly where: string
  readonly words: string
}

type ProblemsPageProps = {
  readonly reader: Pick<Reader, "say">
  readonly title: string
  readonly lead: string
  readonly problems: readonly ToldProblem[]
}

// More than anybody reads on a screen; the check command lists them all.
const MOST_LISTED = 300

const List = ({ problems }: { readonly problems: readonly ToldProblem[] }) => (
  <ul className={styles["problems"]}>
    {problems.slice(0, MOST_LISTED).map((problem) => (
      <li key={`${problem.where} ${problem.words}`}>
        {problem.name !== null && <strong className={styles["row-name"]}>{problem.name}</strong>}
        <span>{problem.words}</span>
        <span className={styles["fine-print"]} data-may-be-small>
          {problem.where}
        </span>
      </li>
    ))}
  </ul>
)

/** Everything the data check found: what, where, and what to do. */
export const ProblemsPage = ({ reader, title, lead, problems }: ProblemsPageProps) => {
  const errors = problems.filter((problem) => problem.severity === "error")
  const warnings = problems.filter((problem) => problem.severity === "warning")
  return (
    <>
      <header className={styles["page-head"]}>
        <h1>{title}</h1>
        <p className={styles["lead"]}>{problems.length === 0 ? reader.say("problems.none") : lead}</p>
      </header>
      {errors.length > 0 && (
        <Section title={reader.say("problems.errors", { count: errors.length })}>
          <List problems={errors} />
        </Section>
      )}
      {warnings.length > 0 && (
        <Section title={reader.say("problems.warnings", { count: warnings.length })}>
          <List problems={warnings} />
        </Section>
      )}
    </>
  )
}
