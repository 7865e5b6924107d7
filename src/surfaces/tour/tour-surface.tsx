import { lazy, Suspense, useEffect } from "react"
import { HomePage, type OtherCity } from "../../panels/home-page.tsx"
import type { InnerPageProps } from "./inner-page.tsx"

const fetchInnerPage = () => import("./inner-page.tsx")

// Only the home is needed at first sight; the other pages follow while it is being read.
const InnerPage = lazy(async () => ({ default: (await fetchInnerPage()).InnerPage }))
const SETTLED_MS = 1500

type TourSurfaceProps = InnerPageProps & { readonly others: readonly OtherCity[] }

/** The visitor's pages. */
export const TourSurface = ({ others, ...props }: TourSurfaceProps) => {
  useEffect(() => {
    const timer = setTimeout(() => void fetchInnerPage().catch(() => undefined), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [])
  if (props.reader.view.page.kind === "home") return <HomePage reader={props.reader} others={others} />
  return (
    <Suspense fallback={null}>
      <InnerPage {...props} />
    </Suspense>
  )
}
