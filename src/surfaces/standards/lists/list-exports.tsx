import { useRef, useState } from "react"
import type { ListName } from "../../../domain/list-task.ts"
import { fileName } from "../../../export/file-name.ts"
import { csvText } from "../../../export/standards/csv-text.ts"
import { listTable } from "../../../export/standards/list-table.ts"
import { listsReport } from "../../../export/standards/report.ts"
import { cityOf, type ReportFrom } from "../../../export/standards/report-from.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import { Go } from "../../../panels/kit/go.tsx"
import { saveFile } from "../../../panels/kit/save-file.ts"
import styles from "../../../panels/lists/lists.module.css"
import type { ShownTask } from "./list-rows.ts"
import type { ListsTools } from "./lists-tools.ts"
import { MakingLine } from "./making-line.tsx"
import { reportFromTools } from "./report-sources.ts"
import { useMaking } from "./use-making.ts"

/** The name of a file of a city: 虚构示例 first where it is one, the city, what it is, the day. */
export const nameOf = ({ reader, say, today }: ListsTools, what: string, ending: string): string =>
  fileName(
    [reader.atlas.fictional ? say("report.fictional") : null, cityOf(reader.atlas, reader.view.language), what, today],
    ending,
  )

/** Makes the files of the lists. */
export const useListExports = (tools: ListsTools, rows: readonly ShownTask[]) => {
  const { reader, say } = tools
  const [withPersons, setWithPersons] = useState(false)
  const { making, make, cancel, told } = useMaking(tools)
  const from = (tasks: readonly ShownTask[]): ReportFrom => reportFromTools(tools, [], [], tasks, withPersons)
  return {
    making,
    cancel,
    withPersons,
    setWithPersons,
    excel: () => {
      make(nameOf(tools, say("lists.file-name"), "xlsx"), async () => listsReport(from(rows)))
    },
    csv: (list: ListName, shown: readonly ShownTask[]) => {
      const name = nameOf(tools, say(`list.${list}`), "csv")
      const stamp = reader.atlas.fictional ? say("report.fictional-note") : null
      saveFile({
        name,
        blob: new Blob([csvText(listTable(list, from(shown)), stamp)], { type: "text/csv;charset=utf-8" }),
      })
      told(name)
    },
  }
}

type ListExportsProps = {
  readonly tools: ListsTools
  readonly exports: ReturnType<typeof useListExports>
  readonly list: ListName
  readonly shown: readonly ShownTask[]
  readonly take: (file: File) => void
}

/** Takes the lists along, and takes an edited file back. */
export const ListExports = ({ tools, exports, list, shown, take }: ListExportsProps) => {
  const { reader, say } = tools
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <div className={styles["bar"]}>
        <button type="button" className={styles["tool"]} onClick={exports.excel}>
          <Glyph name="download" /> {say("lists.export-excel")}
        </button>
        <button type="button" className={styles["tool"]} onClick={() => exports.csv(list, shown)}>
          <Glyph name="download" /> {say("lists.export-csv")}
        </button>
        <Go
          reader={reader}
          to={{ kind: "open-desk", desk: "standards", part: "report", ask: "" }}
          className={styles["tool"]}
        >
          <Glyph name="print" /> {say("lists.export-print")}
        </Go>
        <button type="button" className={styles["tool"]} onClick={() => picker.current?.click()}>
          <Glyph name="upload" /> {say("lists.import")}
        </button>
        <label className={styles["check"]}>
          <input
            type="checkbox"
            checked={exports.withPersons}
            onChange={({ target }) => exports.setWithPersons(target.checked)}
          />
          {say("lists.with-persons")}
        </label>
      </div>
      <MakingLine say={say} making={exports.making} cancel={exports.cancel} />
      <p className={styles["keeping"]}>{say("lists.persons-note")}</p>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xls,.csv,.txt"
        aria-label={say("lists.import")}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) take(file)
          target.value = ""
        }}
      />
    </>
  )
}
