// For a dialog without a form of ours: asks before a press beside it, Escape, or going elsewhere drops what is chosen in it.
import { leavesIt, useUnsaved } from './unsaved.ts'

/** @returns what closes it from outside of its own buttons */
export function useGuardedClose(isUnsaved: () => boolean, close: () => void): () => void {
  useUnsaved(isUnsaved)
  return () => {
    if (!isUnsaved() || leavesIt()) close()
  }
}
