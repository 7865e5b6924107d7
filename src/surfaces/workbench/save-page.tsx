import { useState } from "react"
import type { PublishNote } from "../../domain/bench.ts"
import { Glyph } from "../../panels/kit/glyph.tsx"
import kit from "../../panels/kit/kit.module.css"
import { type BenchState, tableName } from "./bench-state.ts"
import { LongWorkNotice } from "./long-work.tsx"
import { NothingYet } from "./next-step.tsx"
import styles from "./workbench.module.css"

/** The last step: what to look at before the public does, what differs, and the files to save. */
export const SavePage = (bench: BenchState) => {
  const { say, shown, save, saveFolder, packHall, long, frame, isFresh } = bench
  const [said, tell] = useState<string | null>(null)
  if (shown === null) return <NothingYet {...bench} />
  const stops = shown.notes.filter(({ severity }) => severity === "stop")
  const saveAs = (what: "zip" | "excel"): void => {
    save(what).then(
      (name) => tell(say("bench.saved", { name })),
      () => tell(say("bench.save-failed")),
    )
  }
  return (
    <>
      <p className={styles["counts"]}>{say("bench.counts", shown.counts)}</p>
      <section className={kit["section"]}>
        <h2>{say("bench.publish")}</h2>
        {shown.notes.length === 0 && <p className={kit["quiet"]}>{say("bench.publish-none")}</p>}
        <ul className={kit["rows"]}>
          {shown.notes.map((note) => (
            <li key={note.kind} className={styles["file-row"]}>
              <span className={styles["mark"]} data-severity={note.severity === "stop" ? "error" : note.severity}>
                {say(`bench.note-${note.severity}`)}
              </span>
              <span className={kit["row-words"]}>{noteWords(bench, note)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Diff {...bench} />
      <section className={kit["section"]}>
        <p className={kit["quiet"]}>{say("bench.save-help")}</p>
        {stops.length > 0 && (
          <p className={styles["notice"]} role="status">
            {say("bench.save-inside-why", { count: stops.length })}
          </p>
        )}
        <p className={kit["actions"]}>
          <button type="button" className={kit["main-action"]} disabled={!isFresh} onClick={() => saveAs("zip")}>
            <Glyph name="download" /> {say(stops.length > 0 ? "bench.save-zip-inside" : "bench.save-zip")}
          </button>
          <button type="button" className={kit["action"]} disabled={!isFresh} onClick={() => saveAs("excel")}>
            <Glyph name="table" /> {say("bench.save-excel")}
          </button>
          {saveFolder !== null && (
            <button
              type="button"
              className={kit["action"]}
              disabled={!isFresh}
              onClick={() =>
                saveFolder().then(
                  (name) => tell(say("bench.saved", { name })),
                  () => tell(say("bench.save-failed")),
                )
              }
            >
              {say("bench.save-folder")}
            </button>
          )}
          <button
            type="button"
            className={kit["action"]}
            onClick={packHall}
            disabled={!isFresh || long?.kind === "running"}
          >
            <Glyph name="download" /> {say(stops.length > 0 ? "bench.save-hall-inside" : "bench.save-hall")}
          </button>
          <button type="button" className={kit["action"]} onClick={frame}>
            <Glyph name="frame" /> {say("bench.frame")}
          </button>
        </p>
        <LongWorkNotice {...bench} />
        <p role="status">{said}</p>
      </section>
    </>
  )
}

const noteWords = ({ say }: BenchState, { kind, count, where, found }: PublishNote): string => {
  const more = count > where.length ? ` ${say("bench.and-more")}` : ""
  return say(`bench.note-${kind}`, { count, found, where: `${where.join("、")}${more}` })
}

const Diff = ({ reader, say, diff }: BenchState) => {
  if (diff === null) return null
  return (
    <section className={kit["section"]}>
      <h2>{say("bench.diff", { city: reader.text(reader.atlas.title) })}</h2>
      {diff.kind !== "compared" && <p className={kit["quiet"]}>{say(`bench.diff-${diff.kind}`)}</p>}
      {diff.kind === "compared" && diff.lines.length === 0 && <p>{say("bench.diff-none")}</p>}
      {diff.kind === "compared" && (
        <ul className={styles["plain-list"]}>
          {diff.lines.map(({ table, what, count }) => (
            <li key={`${table} ${what}`}>{say(`bench.diff-${what}`, { table: tableName(say, table), count })}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
