// Which of the things that lie over every page is open: the palette, or the list of keys.
import { useSyncExternalStore } from 'react'

export type Overlay = 'palette' | 'sheet'

let shown: Overlay | undefined
const listeners = new Set<() => void>()

export function showOverlay(overlay: Overlay | undefined): void {
  shown = overlay
  for (const listener of listeners) listener()
}

export const useOverlay = (): Overlay | undefined => useSyncExternalStore(listen, () => shown)

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
