// The picture that goes with a link to us elsewhere: the verdict by glyph and word. Drawn by `npm run previews`.
import { readFileSync } from 'node:fs'
import { verdicts } from '../../db/vocabulary.ts'

/** One for claims of each verdict, one for all other pages. */
export const previewNames = [...verdicts, 'desk'] as const
export type PreviewName = (typeof previewNames)[number]

/** In pixels. */
export const previewSize = { width: 1200, height: 630 }

export const previewPath = (name: PreviewName) => `/previews/${name}.png`

/** The picture as PNG; null for a name there is none of. */
export function findPreview(name: string): Uint8Array<ArrayBuffer> | null {
  if (!previewNames.some((known) => known === name)) return null
  return readFileSync(new URL(`./previews/${name}.png`, import.meta.url))
}
