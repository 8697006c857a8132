// The keys of the matches page and of the comparison: which key does what, and how it reads on a button. Pure.

export const matchKeys = {
  same: { key: 's', label: 'The same: merge them' },
  swap: { key: 'w', label: 'Turn round which claim stays' },
  related: { key: 'r', label: 'Related: keep both, and say how' },
  different: { key: 'x', label: 'Different: never propose the pair again' },
  skip: { key: 'k', label: 'Skip: the pair comes again at the end' },
  undo: { key: 'u', label: 'Undo my last decision' },
  bulk: { key: 'b', label: 'Decide many at once' },
  sheet: { key: '?', label: 'Show these keys' },
} as const

export type MatchAct = keyof typeof matchKeys

export const keyLabel = (act: MatchAct): string => matchKeys[act].key.toUpperCase()

export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** The act a key stands for by what it types. */
export function actOf({ key, ctrlKey, metaKey, altKey }: Pressed): MatchAct | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  const typed = key.toLowerCase()
  return Object.keys(matchKeys).find((act) => matchKeys[act as MatchAct].key === typed) as
    | MatchAct
    | undefined
}
