import { type ComponentType, type JSX, lazy, Suspense, useState } from "react"

/**
 * A part of the page that is fetched when it is first shown. One that could not be fetched throws to the guard around it,
 * and is asked for again when it is shown the next time (`lazy` alone would remember the failure for ever).
 */
export const fetchedLater = <Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): ((props: Props & JSX.IntrinsicAttributes) => JSX.Element) => {
  const ask = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        return { default: await fetch() }
      } catch (error) {
        current = ask()
        throw error
      }
    })
  let current = ask()
  return (props) => {
    const [Part] = useState(() => current)
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}
