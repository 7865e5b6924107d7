import type { ListsTools } from "../lists/lists-tools.ts"

/** The report: to be told. */
export const ReportPage = ({ say }: ListsTools) => <h2>{say("report.title")}</h2>
