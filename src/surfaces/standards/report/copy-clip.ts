import type { Clip } from "../../../export/standards/html-table.ts"

/**
 * Puts a table on the clipboard for office programs and as plain text. Rejects when the browser does not let it.
 * The old way comes first: the clipboard of promises is not there on an office's own server without https, and where it is,
 * it takes the lines of the cells away under the page's content policy.
 */
export const copyClip = async (clip: Clip): Promise<void> => {
  if (copiesAtOnce(clip)) return
  const item = new ClipboardItem({
    "text/html": new Blob([clip.html], { type: "text/html" }),
    "text/plain": new Blob([clip.text], { type: "text/plain" }),
  })
  await navigator.clipboard.write([item])
}

/** Answers the browser's own copying with the table; false when the browser does not copy. */
const copiesAtOnce = ({ html, text }: Clip): boolean => {
  let isTaken = false
  const give = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return
    event.clipboardData.setData("text/html", html)
    event.clipboardData.setData("text/plain", text)
    event.preventDefault()
    isTaken = true
  }
  document.addEventListener("copy", give)
  try {
    return document.execCommand("copy") && isTaken
  } finally {
    document.removeEventListener("copy", give)
  }
}
