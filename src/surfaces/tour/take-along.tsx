import { useMemo, useState } from "react"
import type { BaseLayer } from "../../domain/atlas.ts"
import type { Outing, TakeAlong as Taken } from "../../export/itinerary.ts"
import { type GuideAtHand, takeAlongOf } from "../../export/take-along-of.ts"
import { fetchedLater } from "../../panels/kit/fetched-later.tsx"
import { Go } from "../../panels/kit/go.tsx"
import kit from "../../panels/kit/kit.module.css"
import type { CityReader } from "../../panels/kit/reader.ts"
import { saveFile } from "../../panels/kit/save-file.ts"
import { Section } from "../../panels/kit/section.tsx"
import type { SayGuide, TourKey } from "../../text/guide-words.ts"
import { PAPERS } from "../../view/view.ts"
import { CopyAddress } from "./take-along/copy-address.tsx"
import type { FileKind } from "./take-along/make-file.ts"
import type { MadePicture } from "./take-along/make-picture.ts"
import { PictureDialog } from "./take-along/picture-dialog.tsx"
import styles from "./take-along/take-along.module.css"

const TourCode = fetchedLater(async () => (await import("./take-along/tour-code.tsx")).TourCode)

const CarriedCode = fetchedLater(async () => (await import("./take-along/carried-code.tsx")).CarriedCode)

const MORE_FILES: readonly (readonly [FileKind, TourKey])[] = [
  ["gpx", "along.gpx"],
  ["kml", "along.kml"],
  ["geojson", "along.geojson"],
  ["workbook", "along.workbook"],
]

type TakeAlongProps = {
  readonly reader: CityReader
  readonly guide: GuideAtHand & { readonly say: SayGuide }
  readonly outing: { readonly kind: Outing["kind"] }
  /** The link of this page, as `linkTo` writes it. */
  readonly hash: string
  /** The wish that what is printed answers; empty for the belt as it is. */
  readonly wish: string
  /** Layers of the city's base, for the map in the long picture. */
  readonly baseLayers: readonly BaseLayer[]
}

/** What became of the last thing asked for. */
type Making =
  | { readonly kind: "nothing" }
  | { readonly kind: "making" }
  | { readonly kind: "made"; readonly name: string }
  | { readonly kind: "failed" }

// WeChat's own browser saves no files and prints nothing.
const isWeChat = (): boolean => /MicroMessenger/i.test(navigator.userAgent)

/** Everything a tour or a visit can be taken along as: a code, a link, a calendar, a picture, files, paper. */
export const TakeAlong = ({ reader, guide, outing, hash, wish, baseLayers }: TakeAlongProps) => {
  const { say } = guide
  const [making, setMaking] = useState<Making>({ kind: "nothing" })
  const [picture, setPicture] = useState<MadePicture | null>(null)
  const taken = useMemo(
    () => takeAlongOf(reader, guide, { kind: outing.kind }, hash),
    [reader, guide, outing.kind, hash],
  )
  if (taken === null) return null
  const weChat = isWeChat()
  const link = guide.publicLink(hash)

  const make = async (work: (taken: Taken) => Promise<string>): Promise<void> => {
    if (making.kind === "making") return
    setMaking({ kind: "making" })
    try {
      setMaking({ kind: "made", name: await work(taken) })
    } catch (error) {
      console.warn(error)
      setMaking({ kind: "failed" })
    }
  }
  const save = (kind: FileKind) => () =>
    make(async (from) => {
      const { makeFile } = await import("./take-along/make-file.ts")
      const file = await makeFile(kind, from)
      saveFile(file)
      return file.name
    })
  const paint = () =>
    make(async (from) => {
      const [{ makePicture }, { fetchLayer, readPrintBase }] = await Promise.all([
        import("./take-along/make-picture.ts"),
        import("../../export/print/read-base.ts"),
      ])
      const base = await readPrintBase(baseLayers, (layer) => fetchLayer(reader.fileUrl(`${layer}.geojson`)))
      const made = await makePicture(from, base)
      setPicture(made)
      return made.name
    })

  return (
    <Section title={say("along.title")}>
      {weChat && <p className={styles["wechat"]}>{say("along.wechat")}</p>}
      <div className={styles["code-room"]} data-carried={link === null}>
        {link === null ? <CarriedCode taken={taken} say={say} /> : <TourCode link={link} say={say} />}
      </div>
      <div className={kit["actions"]} data-not-in-hall>
        <CopyAddress address={link ?? new URL(hash, location.href).href} say={say} />
        <button type="button" className={kit["action"]} onClick={paint}>
          {say("along.picture")}
        </button>
        {outing.kind === "visit" && !weChat && (
          <button type="button" className={kit["action"]} onClick={save("calendar")}>
            {say("along.calendar")}
          </button>
        )}
      </div>
      {!weChat && (
        <div data-not-in-hall>
          <h3>{say("along.print")}</h3>
          <Papers reader={reader} say={say} taken={taken} wish={wish} />
          <details className={styles["more"]}>
            <summary>{say("along.more")}</summary>
            <div className={kit["actions"]}>
              {MORE_FILES.map(([kind, words]) => (
                <button key={kind} type="button" className={kit["action"]} onClick={save(kind)}>
                  {say(words)}
                </button>
              ))}
            </div>
          </details>
        </div>
      )}
      <p role="status" className={styles["told"]} data-state={making.kind}>
        {making.kind === "making" && say("along.making")}
        {making.kind === "made" && say("along.made", { name: making.name })}
        {making.kind === "failed" && say("along.failed")}
      </p>
      {picture !== null && <PictureDialog picture={picture} say={say} saves={!weChat} close={() => setPicture(null)} />}
    </Section>
  )
}

type PapersProps = {
  readonly reader: CityReader
  readonly say: SayGuide
  readonly taken: Taken
  readonly wish: string
}

const Papers = ({ reader, say, taken, wish }: PapersProps) => {
  const { outing } = taken
  const belt = outing.kind === "visit" ? outing.visit.tour.belt : outing.tour.belt
  if (belt === null) return null
  return (
    <div className={kit["actions"]}>
      {PAPERS.map((paper) => (
        <Go key={paper} reader={reader} to={{ kind: "open-print", belt, wish, paper }} className={kit["action"]}>
          {say(`along.print-${paper}`)}
        </Go>
      ))}
    </div>
  )
}
