import { type DragEvent, useState } from "react"
import { TEXT_ENCODINGS } from "../../domain/sheet.ts"
import { Glyph } from "../../panels/kit/glyph.tsx"
import kit from "../../panels/kit/kit.module.css"
import { type BenchState, sheetLabel, tableName } from "./bench-state.ts"
import { FILE_MEGABYTES, gatherFiles, MOST_FILES } from "./gather-files.ts"
import { isExtract } from "./is-extract.ts"
import { NextStep } from "./next-step.tsx"
import { TablePreview } from "./table-preview.tsx"
import styles from "./workbench.module.css"

/** The first step: put files on the bench, and see what each seems to be. */
export const FilesPage = (bench: BenchState) => {
  const { reader, say, desk, now, save, bringCity, makeStreets } = bench
  const [notices, setNotices] = useState<readonly string[]>([])
  const [over, setOver] = useState(false)
  const take = async (files: FileList | null, items?: DataTransferItemList): Promise<void> => {
    const { taken, tooLarge, isTooMany } = await gatherFiles(files, items)
    setNotices([
      ...tooLarge.map((name) => say("bench.too-large", { name, limit: FILE_MEGABYTES })),
      ...(isTooMany ? [say("bench.too-many", { limit: MOST_FILES })] : []),
    ])
    const sheets = taken.filter(({ name }) => !isExtract(name))
    if (sheets.length > 0) desk.addFiles(sheets)
    const extract = taken.find(({ name }) => isExtract(name))
    if (extract !== undefined) makeStreets(extract.name, extract.bytes)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files, event.dataTransfer.items)
  }
  const template = (): void => {
    save("template").catch(() => setNotices([say("bench.template-failed")]))
  }
  const { choices } = now
  const isEmpty = choices.files.length === 0
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the two buttons within do the same without a mouse */}
      <div
        className={styles["drop"]}
        data-over={over}
        data-small={!isEmpty}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className={styles["drop-title"]}>{say("bench.drop")}</p>
        {isEmpty && <p className={kit["quiet"]}>{say("bench.drop-help")}</p>}
        <p className={kit["actions"]}>
          <label className={`${kit["main-action"]} ${styles["file"]}`}>
            <Glyph name="upload" /> {say("bench.choose")}
            <input type="file" multiple onChange={({ target }) => void take(target.files).then(() => clear(target))} />
          </label>
          <label className={`${kit["action"]} ${styles["file"]}`}>
            {say("bench.choose-folder")}
            <input
              type="file"
              multiple
              {...{ webkitdirectory: "" }}
              onChange={({ target }) => void take(target.files).then(() => clear(target))}
            />
          </label>
        </p>
        <p className={styles["template"]}>
          {isEmpty && <span className={kit["quiet"]}>{say("bench.template-help")}</span>}
          <button type="button" className={kit["action"]} onClick={template}>
            <Glyph name="download" /> {say("bench.template")}
          </button>
          {isEmpty && (
            <button
              type="button"
              className={kit["action"]}
              onClick={() => void bringCity().catch(() => setNotices([say("bench.bring-failed")]))}
            >
              {say("bench.bring-city", { city: reader.text(reader.atlas.title) })}
            </button>
          )}
        </p>
      </div>
      {notices.map((notice) => (
        <p key={notice} className={styles["notice"]} role="status">
          {notice}
        </p>
      ))}
      <section className={kit["section"]}>
        <h2>{say("bench.files")}</h2>
        {isEmpty && <p className={kit["quiet"]}>{say("bench.files-none")}</p>}
        <ul className={kit["rows"]}>
          {choices.files.map(({ key, name, size }) => (
            <li key={key} className={styles["file-row"]}>
              <span className={kit["row-words"]}>
                <span className={kit["row-name"]}>{name}</span>
                <span className={kit["row-details"]}>
                  {say("bench.kilobytes", { size: Math.max(1, Math.round(size / 1024)) })}
                  <Seems {...bench} file={name} />
                </span>
              </span>
              <button
                type="button"
                className={kit["action"]}
                aria-label={say("bench.remove-file", { name })}
                onClick={() => desk.change({ ...choices, files: choices.files.filter((one) => one.key !== key) })}
              >
                {say("bench.remove")}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {choices.files.some(({ name }) => /\.(?:csv|tsv|txt)$/i.test(name)) && <Encoding {...bench} />}
      <NextStep {...bench} to="columns" />
    </>
  )
}

const clear = (input: HTMLInputElement): void => {
  input.value = ""
}

/** What each sheet of a file is taken for. */
const Seems = ({ say, shown, file }: BenchState & { readonly file: string }) =>
  (shown?.sheets ?? [])
    .filter((sheet) => sheet.file === file)
    .map((sheet) => (
      <span key={sheet.key} className={styles["seems"]}>
        {sheet.name}{" "}
        {sheet.table === null
          ? say("bench.sheet-unknown")
          : say("bench.sheet-as", { table: tableName(say, sheet.table), rows: sheet.rows.length })}
      </span>
    ))

/** Another encoding for texts, with the rows as they read by it. */
const Encoding = ({ say, desk, now, shown }: BenchState) => {
  const { choices } = now
  const sheet = shown?.sheets.find(({ file }) => /\.(?:csv|tsv|txt)$/i.test(file))
  return (
    <section className={kit["section"]}>
      <h2>{say("bench.encoding")}</h2>
      <p className={kit["quiet"]}>{say("bench.encoding-help")}</p>
      <label className={styles["choice"]}>
        <span>{say("bench.encoding")}</span>
        <select
          value={choices.encoding ?? ""}
          onChange={({ target }) =>
            desk.change({ ...choices, encoding: TEXT_ENCODINGS.find((one) => one === target.value) ?? null })
          }
        >
          <option value="">{say("bench.encoding-auto")}</option>
          {TEXT_ENCODINGS.map((one) => (
            <option key={one} value={one}>
              {one.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      {sheet !== undefined && (
        <TablePreview
          label={say("bench.preview", { sheet: sheetLabel(say, sheet) })}
          heads={sheet.columns.map(({ head }) => head)}
          rows={sheet.rows.slice(0, 10).map(({ cells }) => sheet.columns.map(({ at }) => cells[at] ?? ""))}
        />
      )}
    </section>
  )
}
