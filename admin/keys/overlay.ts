// Which of the things that lie over every page is open: the palette, or the list of keys.
import { useSyncExternalStore } from 'react'

export type Overlay = 'palette' | 'sheet'

let shown: Overlay | undefined
/** The address of the page it was opened over. */
let over = ''
const listeners = new Set<() => void>()

export function showOverlay(overlay: Overlay | undefined): void {
  shown = overlay
  over = window.location.pathname
  for (const listener of listeners) listener()
}

/** Another page begins without what lay over the one before; one that is still being drawn keeps what was opened over it. */
export function closeOverlayOfOtherPage(): void {
  if (shown !== undefined && over !== window.location.pathname) showOverlay(undefined)
}

export const useOverlay = (): Overlay | undefined => useSyncExternalStore(listen, () => shown)

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
