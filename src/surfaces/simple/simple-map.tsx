import { useEffect, useMemo, useRef, useState } from "react"
import type { BaseLayer } from "../../domain/atlas.ts"
import type { BeltId, SiteId } from "../../domain/ids.ts"
import type { Bounds } from "../../domain/lng-lat.ts"
import { fetchLayer, type ReadBase, readPrintBase } from "../../export/print/read-base.ts"
import { DARK, LIGHT } from "../../layers/palette.ts"
import type { Scene } from "../../layers/scene.ts"
import { Go } from "../../panels/kit/go.tsx"
import type { CityReader } from "../../panels/kit/reader.ts"
import { Drawing } from "../../panels/sheets/drawing.tsx"
import { MarkShape } from "./mark-shape.tsx"
import type { Mark } from "./place-marks.ts"
import { simpleDrawing } from "./simple-drawing.ts"
import styles from "./simple-map.module.css"

type SimpleMapProps = {
  readonly reader: CityReader
  readonly scene: Scene
  readonly layers: readonly BaseLayer[]
  readonly bounds: Bounds
  /** The class of a word upon the map. */
  readonly noteLook: string | undefined
}

const ROOT_PX = 16

/** How large a room is, in CSS pixels, now and later. */
const useSize = () => {
  const room = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<readonly [width: number, height: number]>([0, 0])
  useEffect(() => {
    if (room.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize([Math.round(entry.contentRect.width), Math.round(entry.contentRect.height)])
    })
    observer.observe(room.current)
    return () => observer.disconnect()
  }, [])
  return { room, size }
}

const useGround = (layers: readonly BaseLayer[], fileUrl: (file: string) => string): ReadBase["base"] => {
  const [base, setBase] = useState<ReadBase["base"]>({})
  useEffect(() => {
    let wanted = true
    void readPrintBase(layers, (layer) => fetchLayer(fileUrl(`${layer}.geojson`))).then(
      (found) => wanted && setBase(found.base),
    )
    return () => {
      wanted = false
    }
  }, [layers, fileUrl])
  return base
}

const isDark = ({ theme }: CityReader["view"]): boolean =>
  theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches)

const labelOf = ({ number, name }: Mark): string => (number === "" ? name : `${number} ${name}`)

/** The city's belts, and the sites of what is open, as a plain drawing: for a machine that cannot draw the real map. */
export const SimpleMap = ({ reader, scene, layers, bounds, noteLook }: SimpleMapProps) => {
  const { view, index, say } = reader
  const { room, size } = useSize()
  const base = useGround(layers, reader.fileUrl)
  const palette = isDark(view) ? DARK : LIGHT
  const grow = (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || ROOT_PX) / ROOT_PX
  const { page } = view
  const chosen = "belt" in page && page.belt !== null ? index.belts.get(page.belt) : undefined
  const site = "site" in page ? index.sites.get(page.site) : undefined
  const drawn = useMemo(
    () => simpleDrawing({ size, bounds, base, palette, grow, chosen, site, scene, language: view.language }),
    [size, bounds, base, palette, grow, chosen, site, scene, view.language],
  )
  return (
    <>
      <div ref={room} className={styles["sheet"]} style={{ background: palette.paper }} data-simple-map>
        {drawn !== null && (
          <svg width={size[0]} height={size[1]} viewBox={`0 0 ${size[0]} ${size[1]}`}>
            <title>{reader.text(reader.atlas.title)}</title>
            <g>
              {drawn.ground.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the drawing is made anew as a whole
                <Drawing key={at} drawn={one} />
              ))}
              {drawn.lines.map(({ id, path, colour, dotted }) => (
                <path
                  key={id}
                  d={path}
                  fill="none"
                  stroke={colour}
                  strokeWidth={(dotted ? 4 : 9) * grow}
                  strokeLinecap="round"
                  strokeLinejoin="round"
                  strokeDasharray={dotted ? `0 ${9 * grow}` : undefined}
                />
              ))}
              {drawn.names.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the drawing is made anew as a whole
                <Drawing key={at} drawn={one} />
              ))}
            </g>
            {drawn.belts.map((mark) => (
              <Go
                key={mark.id}
                reader={reader}
                to={{ kind: "open-belt", belt: mark.id as BeltId }}
                label={labelOf(mark)}
              >
                <MarkShape mark={mark} palette={palette} size={drawn.letterSize} />
              </Go>
            ))}
            {drawn.sites.map((mark) => (
              <Go
                key={mark.id}
                reader={reader}
                to={{ kind: "open-site", site: mark.id as SiteId, belt: chosen?.id ?? null }}
                label={labelOf(mark)}
              >
                <MarkShape mark={mark} palette={palette} size={drawn.letterSize} />
              </Go>
            ))}
          </svg>
        )}
      </div>
      <p className={noteLook} role="status" data-map-note>
        <span>
          <strong>{say("map.unavailable")}</strong>
          <br />
          {say("map.unavailable-help")}
        </span>
      </p>
    </>
  )
}
