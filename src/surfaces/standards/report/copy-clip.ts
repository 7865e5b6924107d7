import type { Clip } from "../../../export/standards/html-table.ts"

/** Puts a table on the clipboard for office programs and as plain text. Rejects when the browser does not let it. */
export const copyClip = async ({ html, text }: Clip): Promise<void> => {
  const item = new ClipboardItem({
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([text], { type: "text/plain" }),
  })
  await navigator.clipboard.write([item])
}
