// Copies a text by a button; without https the browser offers no clipboard, then the text is selected for the keys.

import { type RefObject, useRef, useState } from 'react'
import { t } from '../language/language.ts'

interface Copying {
  /** Where the text stands on the page. */
  box: RefObject<HTMLElement | null>
  copy: () => Promise<void>
  /** What became of it; empty before. */
  said: string
}

export function useCopying(text: string): Copying {
  const [said, setSaid] = useState('')
  const box = useRef<HTMLElement>(null)

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(t('Copied.'))
    } catch {
      if (box.current) window.getSelection()?.selectAllChildren(box.current)
      setSaid(t('Selected: copy it with Ctrl or ⌘ and C.'))
    }
  }

  return { box, copy, said }
}
