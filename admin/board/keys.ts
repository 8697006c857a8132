// The keys of the evidence board: which key does what, and what its button says. Pure.
import type { Screen } from '../keys/table.ts'

const step = { isStep: true, repeats: true } as const

export const boardKeys = {
  left: { key: 'ArrowLeft', ...step, name: 'Lane on the left' },
  right: { key: 'ArrowRight', ...step, name: 'Lane on the right' },
  up: { key: 'ArrowUp', ...step, name: 'Item above' },
  down: { key: 'ArrowDown', ...step, name: 'Item below' },
  preview: { key: 'Enter', name: 'Preview', says: 'our text of the source, with the excerpt in it' },
  stanceLeft: { key: '<', name: 'Lane left', says: 'move the item there' },
  stanceRight: { key: '>', name: 'Lane right', says: 'move the item there' },
  regroup: { key: 'm', name: 'Rests on …', says: 'what the item comes from' },
  split: { key: 'M', name: 'Split out', says: 'it rests on no other source' },
  choose: { key: 'x', name: 'Choose the item', says: 'to regroup several at once' },
  add: { key: 'a', name: 'Add evidence' },
  leave: { key: 'Escape', isStep: true, name: 'Close the preview', says: 'then drop the choice' },
} as const

export type BoardAct = keyof typeof boardKeys

export const boardScreen: Screen<typeof boardKeys> = { title: 'Evidence board', keys: boardKeys }
