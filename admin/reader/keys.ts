// The keys of the reader: which key does what, while reading and while selecting by sentences. Pure.
import type { Screen } from '../keys/table.ts'
import { t } from '../language/language.ts'
import type { Move } from './cursor.ts'

const selecting = {
  when: t('While selecting by sentences'),
  always: true,
  repeats: true,
  isStep: true,
} as const

export const readerKeys = {
  next: { key: 'j', isStep: true, name: t('Next mark in the text') },
  previous: { key: 'k', isStep: true, name: t('Previous mark in the text') },
  unjudged: { key: 'n', isStep: true, name: t('Next claim without a verdict') },
  open: { key: 'Enter', name: t('Open'), says: t('the current claim’s own page') },
  select: { key: 's', name: t('Select by sentences') },
  claim: { key: 'c', name: t('Make a claim'), says: t('of the selection, or of the current candidate') },
  anchor: { key: 'a', name: t('Anchor here'), says: t('the quote that is to be settled') },
  candidates: { key: 'm', name: t('Candidates'), says: t('show or hide them') },
  dismiss: { key: 'x', name: t('Dismiss#candidate'), says: t('the current candidate') },
  restore: { key: 'u', name: t('Undo'), says: t('the last dismissal') },
  compare: { key: 'h', name: t('Compare versions'), says: t('and back to reading') },
  send: {
    key: 'Enter',
    withCtrl: true,
    inFields: true,
    always: true,
    isStep: true,
    name: t('Send'),
    says: t('a new claim, from inside a field'),
  },
  leave: {
    key: 'Escape',
    always: true,
    isStep: true,
    name: t('Leave'),
    says: t('the selection or the mark'),
  },
  nextSentence: { key: 'ArrowDown', ...selecting, name: t('Next sentence') },
  previousSentence: { key: 'ArrowUp', ...selecting, name: t('Previous sentence') },
  endOn: { key: 'ArrowRight', ...selecting, name: t('End a word later') },
  endBack: { key: 'ArrowLeft', ...selecting, name: t('End a word earlier') },
  startOn: { key: 'ArrowRight', withShift: true, ...selecting, name: t('Begin a word later') },
  startBack: { key: 'ArrowLeft', withShift: true, ...selecting, name: t('Begin a word earlier') },
} as const

export type ReaderAct = keyof typeof readerKeys

export const readerScreen: Screen<typeof readerKeys> = { title: t('Reader#page'), keys: readerKeys }

/** The keys that move a selection. */
export const moves: readonly Move[] = [
  'nextSentence',
  'previousSentence',
  'endOn',
  'endBack',
  'startOn',
  'startBack',
]
