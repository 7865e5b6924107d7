import { useMemo } from "react"
import { fetchedLater } from "../panels/kit/fetched-later.tsx"
import type { CityReader } from "../panels/kit/reader.ts"
import type { ListsTools } from "../surfaces/standards/lists/lists-tools.ts"
import enLists from "../text/en/lists.json?url"
import { withListsWords } from "../text/lists-words.ts"
import { sayIn } from "../text/say.ts"
import zhLists from "../text/zh/lists.json?url"
import { readWorkbook, writeWorkbook } from "../worker/workbook-wire.ts"
import { useBook, type WordFiles } from "./use-book.ts"

const WORDS: WordFiles = { zh: [zhLists], en: [enLists] }

const ListsPage = fetchedLater(async () => (await import("../surfaces/standards/lists/lists-page.tsx")).ListsPage)
const ReportPage = fetchedLater(async () => (await import("../surfaces/standards/report/report-page.tsx")).ReportPage)

type ListsDeskProps = Pick<ListsTools, "scores" | "findings" | "sayFinding" | "today"> & {
  readonly reader: CityReader
  readonly part: "lists" | "report"
}

/** Wires the lists and the report: their words, and the worker that writes and reads workbooks. */
export const ListsDesk = ({ part, reader, scores, findings, sayFinding, today }: ListsDeskProps) => {
  const { language } = reader.view
  const { book, unavailable } = useBook(WORDS, language)
  const say = useMemo(() => (book === null ? null : withListsWords(book, sayIn(language))), [book, language])
  const tools = useMemo(
    (): ListsTools | null =>
      say === null
        ? null
        : { reader, scores, findings, sayFinding, today, say, writeWorkbook, readSheets: readWorkbook },
    [reader, scores, findings, sayFinding, today, say],
  )
  if (unavailable) return <p role="alert">{reader.say("failure.panel")}</p>
  if (tools === null) return null
  return part === "lists" ? <ListsPage {...tools} /> : <ReportPage {...tools} />
}
