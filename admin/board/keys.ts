// The keys of the evidence board: which key does what, and what its button says. Pure.
import type { Screen } from '../keys/table.ts'
import { t } from '../language/language.ts'

const step = { isStep: true, repeats: true } as const

export const boardKeys = {
  left: { key: 'ArrowLeft', ...step, name: t('Lane on the left') },
  right: { key: 'ArrowRight', ...step, name: t('Lane on the right') },
  up: { key: 'ArrowUp', ...step, name: t('Item above') },
  down: { key: 'ArrowDown', ...step, name: t('Item below') },
  preview: { key: 'Enter', name: t('Preview'), says: t('our text of the source, with the excerpt in it') },
  stanceLeft: { key: '<', name: t('Lane left'), says: t('move the item there') },
  stanceRight: { key: '>', name: t('Lane right'), says: t('move the item there') },
  regroup: { key: 'm', name: t('Rests on …'), says: t('what the item comes from') },
  split: { key: 'M', name: t('Split out'), says: t('it rests on no other source') },
  choose: { key: 'x', name: t('Choose the item'), says: t('to regroup several at once') },
  add: { key: 'a', name: t('Add evidence') },
  leave: { key: 'Escape', isStep: true, name: t('Close the preview'), says: t('then drop the choice') },
} as const

export type BoardAct = keyof typeof boardKeys

export const boardScreen: Screen<typeof boardKeys> = { title: t('Evidence board'), keys: boardKeys }
