// The keys of a screen: what is pressed, what it does, how it is written, and which one a press means. Pure.
import { t } from '../language/language.ts'

export interface Key {
  /** What it types; a capital is typed with Shift. */
  key: string
  /** Held together with Ctrl, or Cmd on a Mac. */
  withCtrl?: true
  /** Held together with Shift, for a key that types nothing. */
  withShift?: true
  /** Other keys that do the same. */
  also?: readonly string[]
  /** What it does, as its button and the palette say it. */
  name: string
  /** What the name leaves open. */
  says?: string
  /** When it acts, where that is not always. */
  when?: string
  /** Acts also while somebody writes in a field, or chooses from a list of the browser's own. */
  inFields?: true
  inSelects?: true
  /** Acts also while single keys are switched off. */
  always?: true
  /** Goes on while it is held down. */
  repeats?: true
  /** Moves about on the screen: nothing to look for in the palette. */
  isStep?: true
}

export type Keys = Readonly<Record<string, Key>>

/** A page, or a part of one, with keys of its own. */
export interface Screen<K extends Keys = Keys> {
  title: string
  keys: K
}

const signs: Record<string, string> = {
  Enter: '⏎',
  Escape: t('Esc'),
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowLeft: '←',
  PageUp: t('Page ↑'),
  PageDown: t('Page ↓'),
  '-': '−',
}

const isCapital = (key: string) => /^\p{Lu}$/u.test(key)

/** How it is written on a button: `⏎`, `⇧A`, `Ctrl K`, `S`. */
export function written({ key, withCtrl, withShift }: Omit<Key, 'name'>): string {
  const held = withCtrl ? `${t('Ctrl')} ` : withShift || isCapital(key) ? '⇧' : ''
  return `${held}${signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)}`
}

/** All that do the same, as they are written. */
export const allWritten = (one: Key): string[] => [
  ...new Set([written(one), ...(one.also ?? []).map((key) => written({ key }))]),
]

/** How `aria-keyshortcuts` says it. */
export function keyShortcut({ key, withCtrl, withShift }: Key): string {
  const held = withCtrl ? 'Control+' : withShift || isCapital(key) ? 'Shift+' : ''
  return `${held}${key === '+' ? 'Plus' : key.length === 1 ? key.toUpperCase() : key}`
}

export interface Pressed {
  key: string
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/**
 * The act a press stands for by what it types: signs may need Shift on some layouts, letters mean another act with it,
 * and digits are also found by where they are, for layouts that type them with Shift.
 */
export function actIn<K extends Keys>(keys: K, pressed: Pressed): (keyof K & string) | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = pressed
  const isHeld = ctrlKey || metaKey
  if (altKey || (isHeld && shiftKey)) return undefined
  const isLetter = /^\p{L}$/u.test(key)
  const typed = isLetter ? (shiftKey ? key.toUpperCase() : key.toLowerCase()) : key
  const digit = shiftKey ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  const find = (wanted: string) =>
    Object.keys(keys).find((name) => {
      const one = keys[name] as Key
      const isShifted = key.length === 1 || (one.withShift ?? false) === shiftKey
      const isSame = one.key === wanted || one.also?.includes(wanted)
      return isSame && isShifted && (one.withCtrl ?? false) === isHeld
    })
  return find(typed) ?? (digit === undefined ? undefined : find(digit))
}
