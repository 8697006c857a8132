// The keys of the reader: which key does what, while reading and while selecting by sentences. Pure.
import type { Move } from './cursor.ts'

export const readerKeys = {
  next: { key: 'j', label: 'Next mark in the text' },
  previous: { key: 'k', label: 'Previous mark in the text' },
  unjudged: { key: 'n', label: 'Next claim without a verdict' },
  open: { key: 'Enter', label: 'Open the claim’s own page' },
  select: { key: 's', label: 'Select by sentences' },
  claim: { key: 'c', label: 'Make a claim of the selection, or of the current candidate' },
  anchor: { key: 'a', label: 'Anchor the quote at the selection' },
  candidates: { key: 'm', label: 'Show or hide candidates' },
  dismiss: { key: 'x', label: 'Dismiss the current candidate' },
  restore: { key: 'u', label: 'Take the last dismissal back' },
  compare: { key: 'h', label: 'Compare versions, and back to reading' },
  sheet: { key: '?', label: 'Show these keys' },
  leave: { key: 'Escape', label: 'Leave the selection' },
} as const

export type ReaderAct = keyof typeof readerKeys

/** The keys that move a selection, by `Shift` held or not. */
export const selectionKeys: { key: string; isShifted: boolean; move: Move; label: string }[] = [
  { key: 'ArrowDown', isShifted: false, move: 'nextSentence', label: 'Next sentence' },
  { key: 'ArrowUp', isShifted: false, move: 'previousSentence', label: 'Previous sentence' },
  { key: 'ArrowRight', isShifted: false, move: 'endOn', label: 'End a word later' },
  { key: 'ArrowLeft', isShifted: false, move: 'endBack', label: 'End a word earlier' },
  { key: 'ArrowRight', isShifted: true, move: 'startOn', label: 'Begin a word later' },
  { key: 'ArrowLeft', isShifted: true, move: 'startBack', label: 'Begin a word earlier' },
]

const readings: Record<string, string> = {
  Enter: '⏎',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowLeft: '←',
}

/** How a key is written: `⏎`, `⇧→`, `J`. */
export function written(key: string, isShifted = false): string {
  return `${isShifted ? '⇧' : ''}${readings[key] ?? key.toUpperCase()}`
}

export const keyLabel = (act: ReaderAct) => written(readerKeys[act].key)

/** The same for `aria-keyshortcuts`. */
export function keyShortcut(act: ReaderAct): string {
  const { key } = readerKeys[act]
  return key.length === 1 ? key.toUpperCase() : key
}

export interface Pressed {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** The act a key stands for; `?` needs Shift on many layouts, letters must be without. */
export function actOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): ReaderAct | undefined {
  if (ctrlKey || metaKey || altKey || (shiftKey && key !== '?')) return undefined
  const letter = key.length === 1 ? key.toLowerCase() : key
  const found = Object.entries(readerKeys).find(([, one]) => one.key === letter)
  return found?.[0] as ReaderAct | undefined
}

export function moveOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): Move | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  return selectionKeys.find((one) => one.key === key && one.isShifted === shiftKey)?.move
}
