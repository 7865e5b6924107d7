import { useState } from "react"
import { csvText } from "../../../export/standards/csv-text.ts"
import { clipOf } from "../../../export/standards/html-table.ts"
import type { Report } from "../../../export/standards/report.ts"
import type { ReportTable } from "../../../export/standards/report-table.ts"
import { MOST_PICTURE_ROWS, tablePicture } from "../../../export/standards/table-picture.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import { saveFile } from "../../../panels/kit/save-file.ts"
import styles from "../../../panels/lists/lists.module.css"
import { nameOf } from "../lists/list-exports.tsx"
import type { ListsTools } from "../lists/lists-tools.ts"
import { MakingLine } from "../lists/making-line.tsx"
import { useMaking } from "../lists/use-making.ts"
import { copyClip } from "./copy-clip.ts"
import { paintPicture } from "./paint-picture.ts"

type ReportToolsProps = {
  readonly tools: ListsTools
  readonly report: Report
  /** The table that CSV, clipboard and picture take. */
  readonly shown: ReportTable
}

/** Takes the report along: the whole as a workbook, the shown table as CSV, on the clipboard or as a picture. */
export const ReportTools = ({ tools, report, shown }: ReportToolsProps) => {
  const { say, reader } = tools
  const { making, make, cancel, told } = useMaking(tools)
  const [said, tell] = useState("")
  const stamp = reader.atlas.fictional ? say("report.fictional-note") : null
  const doing = async (work: () => Promise<string>, failed: string): Promise<void> => {
    try {
      tell(await work())
    } catch (error) {
      console.warn(error)
      tell(failed)
    }
  }
  const copy = async (): Promise<string> => {
    await copyClip(clipOf(shown, report))
    return say("report.copied")
  }
  const picture = async (): Promise<string> => {
    const name = nameOf(tools, shown.name, "png")
    saveFile({ name, blob: await paintPicture(tablePicture(shown, report)) })
    return say("report.made", { name })
  }
  const csv = (): void => {
    const name = nameOf(tools, shown.name, "csv")
    saveFile({ name, blob: new Blob([csvText(shown, stamp)], { type: "text/csv;charset=utf-8" }) })
    told(name)
  }
  return (
    <>
      <div className={styles["bar"]}>
        <button
          type="button"
          className={styles["tool"]}
          onClick={() => make(nameOf(tools, say("report.matrix"), "xlsx"), async () => report)}
        >
          <Glyph name="download" /> {say("report.excel")}
        </button>
        <button type="button" className={styles["tool"]} onClick={csv}>
          <Glyph name="download" /> {say("report.csv")}
        </button>
        <button type="button" className={styles["tool"]} onClick={() => doing(copy, say("report.copy-failed"))}>
          <Glyph name="copy" /> {say("report.copy")}
        </button>
        <button type="button" className={styles["tool"]} onClick={() => doing(picture, say("report.failed"))}>
          <Glyph name="picture" /> {say("report.picture")}
        </button>
      </div>
      <MakingLine say={say} making={making} cancel={cancel} />
      <p role="status" className={styles["keeping"]}>
        {said}
      </p>
      {shown.rows.length > MOST_PICTURE_ROWS && (
        <p className={styles["keeping"]}>{say("report.picture-note", { rows: MOST_PICTURE_ROWS })}</p>
      )}
    </>
  )
}
