const KEPT_MS = 60_000 // a browser may ask where to save before it reads

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** Hands a file to the browser to save. */
export const saveFile = (name: string, content: BlobPart, type: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
