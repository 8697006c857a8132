// The text of a PDF, page by page. The reading is Mozilla's pdf.js, as the library unpdf packs it for servers.
import { extractText, getDocumentProxy } from 'unpdf'
import { normaliseText } from './text.ts'

/** Longer ones are cut: nobody checks a claim against page 501 without saying which. */
const mostPages = 500

/** @returns the pages' text with a blank line between them; undefined where it is no PDF or holds no text */
export async function textOfPdf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    const { text } = await extractText(pdf, { mergePages: false })
    return normaliseText(text.slice(0, mostPages).join('\n\n')).trim() || undefined
  } catch (error) {
    // The library has errors of its own for files that are no PDF, broken or locked; none of them is ours to hide.
    if (error instanceof Error && /PDF|Password|Missing|Format/i.test(error.name)) return undefined
    throw error
  }
}
