import { useEffect } from "react"
import { HomePage, type OtherCity } from "../../panels/home-page.tsx"
import { fetchedLater } from "../../panels/kit/fetched-later.tsx"
import type { InnerPageProps } from "./inner-page.tsx"

const fetchInnerPage = () => import("./inner-page.tsx")

// Only the home is needed at first sight; the other pages follow while it is being read.
const InnerPage = fetchedLater(async () => (await fetchInnerPage()).InnerPage)

type TourSurfaceProps = InnerPageProps & {
  readonly others: readonly OtherCity[]
  /** The map stands: what can wait may come now. */
  readonly settled: boolean
}

/** The visitor's pages. */
export const TourSurface = ({ others, settled, ...props }: TourSurfaceProps) => {
  useEffect(() => {
    if (settled) void fetchInnerPage().catch(() => undefined)
  }, [settled])
  if (props.reader.view.page.kind === "home") return <HomePage reader={props.reader} others={others} />
  return <InnerPage {...props} />
}
