import type { MouseEvent, ReactNode } from "react"
import type { SiteId } from "../../domain/ids.ts"
import type { Intent } from "../../view/intent.ts"
import { linkTo } from "../../view/link.ts"
import { reduce } from "../../view/reduce.ts"
import type { Reader } from "./reader.ts"

type GoProps = {
  readonly reader: Reader
  readonly to: Intent
  readonly className?: string | undefined
  readonly label?: string | undefined
  readonly current?: boolean
  /** The site this row stands for: pointed at on the map while hovered or focused. */
  readonly site?: SiteId
  readonly children: ReactNode
}

/** A real link to the view after an intent: it opens in a new tab, copies, and on a plain click answers at once. */
export const Go = ({ reader, to, className, label, current = false, site, children }: GoProps) => {
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    reader.send(to)
  }
  const point = site === undefined ? undefined : () => reader.point(site)
  const away = site === undefined ? undefined : () => reader.point(null)
  return (
    <a
      className={className}
      href={linkTo(reduce(reader.view, to))}
      aria-label={label}
      aria-current={current ? "page" : undefined}
      onClick={follow}
      onMouseEnter={point}
      onMouseLeave={away}
      onFocus={point}
      onBlur={away}
    >
      {children}
    </a>
  )
}
