// The keys of the reader: which key does what, while reading and while selecting by sentences. Pure.
import type { Screen } from '../keys/table.ts'
import type { Move } from './cursor.ts'

const selecting = { when: 'While selecting by sentences', always: true, repeats: true, isStep: true } as const

export const readerKeys = {
  next: { key: 'j', isStep: true, name: 'Next mark in the text' },
  previous: { key: 'k', isStep: true, name: 'Previous mark in the text' },
  unjudged: { key: 'n', isStep: true, name: 'Next claim without a verdict' },
  open: { key: 'Enter', name: 'Open', says: 'the current claim’s own page' },
  select: { key: 's', name: 'Select by sentences' },
  claim: { key: 'c', name: 'Make a claim', says: 'of the selection, or of the current candidate' },
  anchor: { key: 'a', name: 'Anchor here', says: 'the quote that is to be settled' },
  candidates: { key: 'm', name: 'Candidates', says: 'show or hide them' },
  dismiss: { key: 'x', name: 'Dismiss', says: 'the current candidate' },
  restore: { key: 'u', name: 'Undo', says: 'the last dismissal' },
  compare: { key: 'h', name: 'Compare versions', says: 'and back to reading' },
  send: {
    key: 'Enter',
    withCtrl: true,
    inFields: true,
    always: true,
    isStep: true,
    name: 'Send',
    says: 'a new claim, from inside a field',
  },
  leave: { key: 'Escape', always: true, isStep: true, name: 'Leave', says: 'the selection or the mark' },
  nextSentence: { key: 'ArrowDown', ...selecting, name: 'Next sentence' },
  previousSentence: { key: 'ArrowUp', ...selecting, name: 'Previous sentence' },
  endOn: { key: 'ArrowRight', ...selecting, name: 'End a word later' },
  endBack: { key: 'ArrowLeft', ...selecting, name: 'End a word earlier' },
  startOn: { key: 'ArrowRight', withShift: true, ...selecting, name: 'Begin a word later' },
  startBack: { key: 'ArrowLeft', withShift: true, ...selecting, name: 'Begin a word earlier' },
} as const

export type ReaderAct = keyof typeof readerKeys

export const readerScreen: Screen<typeof readerKeys> = { title: 'Reader', keys: readerKeys }

/** The keys that move a selection. */
export const moves: readonly Move[] = [
  'nextSentence',
  'previousSentence',
  'endOn',
  'endBack',
  'startOn',
  'startBack',
]
