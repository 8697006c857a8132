// All keys of the desk.
import { type KeyLine, KeySheet as Sheet } from '../elements/KeySheet.tsx'
import { type DeskAct, deskKeys, keyLabel } from './keys.ts'

interface KeySheetProps {
  isOn: boolean
  turn: (isOn: boolean) => void
  close: () => void
}

const lines: KeyLine[] = [
  ...Object.entries(deskKeys).map(([act, { label }]): KeyLine => [keysOf(act as DeskAct), label]),
  [['Ctrl ⏎'], 'Decide from inside a field'],
  [['Esc'], 'Leave a field'],
]

export function KeySheet(props: KeySheetProps) {
  return (
    <Sheet
      title="Keys of the desk"
      turnsOn="Single keys act on the desk"
      whenOff="Off, only Ctrl+Enter sends a decision; every button stays."
      sets={[{ lines }]}
      {...props}
    />
  )
}

function keysOf(act: DeskAct): string[] {
  const arrow = act === 'next' ? ['↓'] : act === 'previous' ? ['↑'] : []
  return [keyLabel(act), ...arrow]
}
