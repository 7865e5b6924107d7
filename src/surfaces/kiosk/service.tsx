import { useState } from "react"
import type { Atlas } from "../../domain/atlas.ts"
import type { LocalText } from "../../domain/local-text.ts"
import { openTextStore } from "../../drafts/hall-record.ts"
import { forgetStarts } from "../../drafts/hall-starts.ts"
import { zipFiles } from "../../export/zip-files.ts"
import { saveFile } from "../../panels/kit/save-file.ts"
import type { SayKiosk } from "../../text/kiosk-words.ts"
import { CommentDeeds } from "./comment-deeds.tsx"
import { ContentLoader } from "./content-loader.tsx"
import { countsTable, diagnosticFiles } from "./diagnostics.ts"
import type { ContentDoor } from "./new-content.ts"
import { PinPad } from "./pin-pad.tsx"
import { ServicePage } from "./service-page.tsx"
import { localDate, type useHallRecord } from "./use-hall-record.ts"

type ServiceProps = {
  readonly say: SayKiosk
  readonly atlas: Atlas
  readonly version: string
  readonly remembered: ReturnType<typeof useHallRecord>
  /** The PIN was right, or the staff walk in anew. */
  readonly open: boolean
  readonly enter: () => void
  readonly leave: () => void
  readonly closeHall: () => void
  readonly content: ContentDoor
  readonly text: (text: LocalText) => string
  /** Something waits for an empty hall. */
  readonly due: () => void
}

/** Behind the corner: the PIN, then what staff can see and do. */
export const Service = (props: ServiceProps) => {
  const { say, atlas, version, remembered, open, enter, leave, closeHall, content, text, due } = props
  const { record, keeps, keeping } = remembered
  const [anew, setAnew] = useState(false)
  const mapDraws = document.querySelector("[data-map] canvas") !== null
  const today = localDate(new Date())
  if (!open) return <PinPad say={say} keeping={keeping} opened={enter} close={leave} />
  if (anew)
    return (
      <PinPad
        say={say}
        keeping={{ ...keeping, pin: null }}
        opened={() => setAnew(false)}
        close={() => setAnew(false)}
      />
    )
  const save = (key: "kiosk.counts-file" | "kiosk.diagnostics-file", part: BlobPart, type: string): void =>
    saveFile({ name: say(key, { atlas: atlas.id, date: today }), blob: new Blob([part], { type }) })
  return (
    <ServicePage
      say={say}
      atlas={atlas}
      version={version}
      record={record}
      storeKeeps={keeps}
      mapDraws={mapDraws}
      today={today}
      loader={
        <>
          {atlas.comments.box && <CommentDeeds say={say} atlas={atlas.id} />}
          <ContentLoader say={say} text={text} door={content} due={due} />
        </>
      }
      deeds={{
        reload: () => {
          forgetStarts(openTextStore())
          location.reload()
        },
        closeHall,
        saveCounts: () => save("kiosk.counts-file", countsTable(record, say), "text/csv"),
        saveDiagnostics: () => {
          const { userAgent, language } = navigator
          const screen = { width: innerWidth, height: innerHeight, pixelRatio: devicePixelRatio }
          const about = { version, atlas: atlas.id, edition: atlas.edition, expires: atlas.contentExpires, today }
          const machine = { userAgent, language, screen, keeps, mapDraws }
          const zip = zipFiles(diagnosticFiles({ ...about, ...machine }, record, say))
          save("kiosk.diagnostics-file", new Uint8Array(zip), "application/zip")
        },
        changePin: () => setAnew(true),
        close: leave,
      }}
    />
  )
}
