// The keys of the desk: which key does what, and how it reads on a button. Pure.

export const deskKeys = {
  verified: { key: '1', label: 'Verified' },
  refuted: { key: '2', label: 'Refuted' },
  mixed: { key: '3', label: 'Mixed' },
  unproven: { key: '4', label: 'Unproven' },
  decline: { key: '0', label: 'Decline to check' },
  write: { key: 'r', label: 'Write why' },
  decide: { key: 'Enter', label: 'Decide and show the next claim' },
  skip: { key: 's', label: 'Skip: to the end of this session’s queue' },
  snooze: { key: 'S', label: 'Put off until a day' },
  takeOver: { key: 'l', label: 'Take over from a colleague who is at the claim' },
  sendBack: { key: 'b', label: 'Send back to whoever submitted it' },
  take: { key: 'a', label: 'Assign to me' },
  assign: { key: 'A', label: 'Assign to somebody' },
  addEvidence: { key: 'e', label: 'Add evidence' },
  nextPiece: { key: 'v', label: 'Go to the next piece of evidence' },
  supports: { key: '+', label: 'Evidence: supports the claim' },
  refutes: { key: '-', label: 'Evidence: refutes the claim' },
  context: { key: 'c', label: 'Evidence: gives context' },
  compare: { key: 'd', label: 'Compare with the claim it looks like' },
  addNote: { key: 'n', label: 'Write a note' },
  undo: { key: 'u', label: 'Undo my last act' },
  next: { key: 'j', label: 'Next claim in the queue' },
  previous: { key: 'k', label: 'Previous claim in the queue' },
  open: { key: 'o', label: 'Open the claim’s own page' },
  sheet: { key: '?', label: 'Show these keys' },
} as const

export type DeskAct = keyof typeof deskKeys

/** Other keys for the same acts. */
const aliases: Record<string, DeskAct> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  '=': 'supports',
  '−': 'refutes',
}

const readings: Record<string, string> = { Enter: '⏎', A: '⇧A', S: '⇧S', '-': '−' }

/** How a key is written on a button: `⏎`, `⇧A`, `S`. */
export function keyLabel(act: DeskAct): string {
  const { key } = deskKeys[act]
  return readings[key] ?? key.toUpperCase()
}

/** The same for `aria-keyshortcuts`. */
export function keyShortcut(act: DeskAct): string {
  const { key } = deskKeys[act]
  return key === 'A' || key === 'S'
    ? `Shift+${key}`
    : key === '+'
      ? 'Plus'
      : key.length === 1
        ? key.toUpperCase()
        : key
}

export interface Pressed {
  key: string
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** The act a key stands for by what it types; digits also by where they are, for layouts that type them with Shift. */
export function actOf(pressed: Pressed): DeskAct | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = pressed
  if (altKey) return undefined
  if (ctrlKey || metaKey) return key === 'Enter' ? 'decide' : undefined
  const digit = shiftKey ? undefined : /^(?:Digit|Numpad)([0-4])$/.exec(code)?.[1]
  const letter = key.length === 1 && !shiftKey ? key.toLowerCase() : key
  const found = Object.entries(deskKeys).find(([, one]) => one.key === letter || one.key === digit)
  return (found?.[0] as DeskAct | undefined) ?? aliases[key]
}
