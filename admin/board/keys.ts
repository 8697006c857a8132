// The keys of the evidence board: which key does what, and how it reads on a button. Pure.
import type { Step } from './lanes.ts'

export const boardKeys = {
  preview: { key: 'Enter', label: 'Show our text of the source, with the excerpt in it' },
  stanceLeft: { key: '<', label: 'Move to the lane on the left' },
  stanceRight: { key: '>', label: 'Move to the lane on the right' },
  regroup: { key: 'm', label: 'Say what it rests on' },
  split: { key: 'M', label: 'Split out: it rests on no other source' },
  choose: { key: 'x', label: 'Choose the item, to regroup several at once' },
  add: { key: 'a', label: 'Add evidence' },
  sheet: { key: '?', label: 'Show these keys' },
  leave: { key: 'Escape', label: 'Close the preview, then drop the choice' },
} as const

export type BoardAct = keyof typeof boardKeys

export const arrows: Record<string, Step> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const readings: Record<string, string> = { Enter: '⏎', Escape: 'Esc', M: '⇧M' }

/** How a key is written on a button: `⏎`, `⇧M`, `A`. */
export function keyLabel(act: BoardAct): string {
  const { key } = boardKeys[act]
  return readings[key] ?? key.toUpperCase()
}

/** The same for `aria-keyshortcuts`. */
export function keyShortcut(act: BoardAct): string {
  const { key } = boardKeys[act]
  return key === 'M' ? 'Shift+M' : key.length === 1 ? key.toUpperCase() : key
}

export interface Pressed {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** The act a key stands for by what it types: signs may need Shift on some layouts, letters mean another act with it. */
export function actOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): BoardAct | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  const isLetter = /^\p{L}$/u.test(key)
  const typed = isLetter ? (shiftKey ? key.toUpperCase() : key.toLowerCase()) : key
  const found = Object.entries(boardKeys).find(([, one]) => one.key === typed)
  return found?.[0] as BoardAct | undefined
}
