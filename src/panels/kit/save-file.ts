/** A file made on this page. */
export type MadeFile = { readonly name: string; readonly blob: Blob }

const KEPT_MS = 60_000 // a browser may ask where to save before it reads

/** Hands a file to the browser to save. */
export const saveFile = ({ name, blob }: MadeFile): void => {
  const address = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
