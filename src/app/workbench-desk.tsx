import { useCallback, useEffect, useMemo, useState } from "react"
import type { LngLat } from "../domain/lng-lat.ts"
import { saveFile } from "../panels/kit/save-file.ts"
import { type BenchDiff, type BenchState, benchPart, type Placing } from "../surfaces/workbench/bench-state.ts"
import { snapped } from "../surfaces/workbench/snapped.ts"
import { WorkbenchSurface } from "../surfaces/workbench/workbench-surface.tsx"
import { type SayBench, withBenchWords } from "../text/bench-words.ts"
import enWorkbench from "../text/en/workbench.json?url"
import { sayIn } from "../text/say.ts"
import { templateWords } from "../text/template-words.ts"
import zhWorkbench from "../text/zh/workbench.json?url"
import { compareOnBench, writeTemplate, zipOnBench } from "../worker/bench-wire.ts"
import { benchDiff } from "./bench-diff.ts"
import { folderOf } from "./city-list.ts"
import type { DeskProps } from "./desk-room.tsx"
import { filesOfCity } from "./files-of-city.ts"
import { localToday } from "./local-today.ts"
import { hasFolders, saveFolder } from "./save-folder.ts"
import { useBench } from "./use-bench.ts"
import { useBenchOverlay } from "./use-bench-overlay.ts"
import { useBook, type WordFiles } from "./use-book.ts"
import { useDrawnStreets } from "./use-drawn-streets.ts"
import { useLongWork } from "./use-long-work.ts"

const WORDS: WordFiles = { zh: [zhWorkbench], en: [enWorkbench] }

/** Wires the workbench: its words, its worker and store, what the map draws of a draft. */
export const WorkbenchDesk = (props: DeskProps) => {
  const { language } = props.reader.view
  const { book, unavailable } = useBook(WORDS, language)
  const say = useMemo(() => (book === null ? null : withBenchWords(book, sayIn(language))), [book, language])
  if (unavailable) return <p role="alert">{props.reader.say("failure.panel")}</p>
  return say === null ? null : <Bench {...props} say={say} />
}

// A site known this well is a place to tell datums by.
const ANCHOR_METRES = 100

const Bench = ({ reader, city, scene, page, keep, say }: DeskProps & { readonly say: SayBench }) => {
  const [today] = useState(localToday)
  const anchors = useMemo(
    () =>
      scene.atlas.sites.flatMap(({ position }): readonly LngLat[] =>
        position.kind === "placed" && position.uncertaintyMetres <= ANCHOR_METRES ? [position.at] : [],
      ),
    [scene],
  )
  const part = benchPart(page.part)
  const bench = useBench(say("bench.first-draft"), anchors, today, reader.view.language)
  const { desk, shown, atlas } = bench
  const [placed, place] = useState<Placing | null>(null)
  // what was begun on the page of places waits there
  const placing = part === "places" ? placed : null
  const streets = useDrawnStreets(city, atlas, placing?.kind === "belt")
  const [framed, frameAgain] = useState(0)
  const pick = useCallback(
    (at: LngLat): void => {
      if (placing === null) return
      const { choices } = desk.now()
      const [lon, lat] = [Number(at[0].toFixed(7)), Number(at[1].toFixed(7))]
      if (placing.kind === "site") {
        const { id, metres } = placing
        desk.change({ ...choices, places: { ...choices.places, [id]: { at: [lon, lat], metres } } })
        place(null)
      } else place({ ...placing, points: [...placing.points, snapped([lon, lat], shown?.sites ?? [], streets)] })
    },
    [placing, desk, shown, streets],
  )
  const overlay = useBenchOverlay({ draft: bench.now.id, part: part ?? "", shown, placing, pick, framed })
  useEffect(() => keep(overlay), [keep, overlay])
  useEffect(() => () => keep(null), [keep])
  const diff = useDiff(city, atlas, part === "save")
  const { name } = bench.now
  const save = useCallback(
    async (what: "template" | "zip" | "excel"): Promise<string> => {
      const isPublic = shown?.notes.every(({ severity }) => severity !== "stop") ?? true
      const file =
        what === "template"
          ? `${reader.view.language === "zh" ? "填报模板" : "template"}.xlsx`
          : what === "excel"
            ? `${name}.xlsx`
            : `${name}${isPublic ? "" : say("bench.inside-suffix")}.zip`
      const bytes = await (what === "zip"
        ? zipOnBench(atlas ?? new Map())
        : writeTemplate(templateWords(), what === "excel" ? textsOf(atlas) : new Map())
      ).done
      const safe = file.replace(/[\\/:*?"<>|]/g, "_")
      saveFile({ name: safe, blob: new Blob([new Uint8Array(bytes)]) })
      return safe
    },
    [atlas, name, shown, say, reader.view.language],
  )
  const work = useLongWork(desk, atlas, say)
  const bringCity = useCallback(async (): Promise<void> => {
    desk.addFiles(await filesOfCity(city))
    desk.rename(reader.text(scene.atlas.title))
  }, [desk, city, reader, scene])
  if (part === null) return <p role="status">{say("bench.no-part")}</p>
  const state: BenchState = {
    ...bench,
    reader,
    say,
    part,
    placing,
    place,
    diff,
    save,
    saveFolder: hasFolders() && atlas !== null ? () => saveFolder(atlas) : null,
    ...work,
    bringCity,
    frame: () => frameAgain((count) => count + 1),
  }
  return <WorkbenchSurface {...state} />
}

const textsOf = (atlas: ReadonlyMap<string, Uint8Array> | null): ReadonlyMap<string, string> =>
  new Map(
    [...(atlas ?? [])].flatMap(([file, bytes]) =>
      /\.(?:geo)?json$/.test(file) ? [[file, new TextDecoder().decode(bytes)] as const] : [],
    ),
  )

/** How the draft differs from the open city, worked out when it is looked at. */
const useDiff = (
  city: DeskProps["city"],
  atlas: ReadonlyMap<string, Uint8Array> | null,
  wanted: boolean,
): BenchDiff | null => {
  const [found, setFound] = useState<{ readonly of: typeof atlas; readonly diff: BenchDiff } | null>(null)
  useEffect(() => {
    if (!wanted || atlas === null) return
    const task = compareOnBench(folderOf(city), city.files, atlas)
    task.done.then(
      ({ diff, records }) => setFound({ of: atlas, diff: benchDiff(diff, records) }),
      () => setFound({ of: atlas, diff: { kind: "failed" } }),
    )
    return task.stop
  }, [city, atlas, wanted])
  if (atlas === null) return null
  return found?.of === atlas ? found.diff : { kind: "working" }
}
