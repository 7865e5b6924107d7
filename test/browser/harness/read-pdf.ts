import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"

/** A page of a printed document: its size in points, and its text without any spaces, since paper has places and not spaces. */
export type PrintedPage = { readonly size: readonly [width: number, height: number]; readonly text: string }

/** Reads a printed document back. */
export const readPdf = async (bytes: Uint8Array): Promise<readonly PrintedPage[]> => {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 })
  const document = await task.promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const text = items.map((item) => ("str" in item ? item.str : "")).join("")
    pages.push({ size: [width, height], text: text.normalize("NFKC").replace(/\s+/g, "") })
  }
  await task.destroy()
  return pages
}
