import type { Clip } from "../../../export/standards/html-table.ts"

/** Puts a table on the clipboard for office programs and as plain text. Rejects when the browser does not let it. */
export const copyClip = async (clip: Clip): Promise<void> => {
  // An office's own server is often plain http: there is no clipboard of promises, only the old way.
  if (!isSecureContext || typeof ClipboardItem === "undefined") return copyAtOnce(clip)
  const item = new ClipboardItem({
    "text/html": new Blob([clip.html], { type: "text/html" }),
    "text/plain": new Blob([clip.text], { type: "text/plain" }),
  })
  await navigator.clipboard.write([item])
}

/** Answers the browser's own copying with the table. Throws when the browser does not copy. */
const copyAtOnce = ({ html, text }: Clip): void => {
  let isTaken = false
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", html)
    event.clipboardData?.setData("text/plain", text)
    event.preventDefault()
    isTaken = event.clipboardData !== null
  }
  document.addEventListener("copy", give)
  try {
    document.execCommand("copy")
  } finally {
    document.removeEventListener("copy", give)
  }
  if (!isTaken) throw new Error("the browser did not copy")
}
