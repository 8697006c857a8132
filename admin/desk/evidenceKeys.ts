// Which piece of evidence the stance keys mean: the one in focus, else the first that nobody has judged.
import type { Claim } from '../../api/claims/schema.ts'

const selector = '[data-evidence]'

export function meantPiece(claim: Claim): string | undefined {
  const focused = document.activeElement?.closest(selector)?.getAttribute('data-evidence')
  if (focused) return focused
  return claim.evidence?.find(({ stance, source }) => stance === 'unassessed' && source !== null)?.id
}

/** Moves the focus to the piece after the one in focus, round and round. */
export function focusNextPiece(): boolean {
  const pieces = [...document.querySelectorAll<HTMLElement>(selector)]
  const at = pieces.findIndex((piece) => piece.contains(document.activeElement))
  const next = pieces[(at + 1) % Math.max(1, pieces.length)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}
