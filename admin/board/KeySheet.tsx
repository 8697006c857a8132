// All keys of the board.
import { type KeyLine, KeySheet as Sheet } from '../elements/KeySheet.tsx'
import { type BoardAct, boardKeys, keyLabel } from './keys.ts'

interface KeySheetProps {
  isOn: boolean
  turn: (isOn: boolean) => void
  close: () => void
}

const lines: KeyLine[] = [
  [['←', '→'], 'Go to the lane beside'],
  [['↑', '↓'], 'Go to the item above or below'],
  ...Object.entries(boardKeys).map(([act, { label }]): KeyLine => [[keyLabel(act as BoardAct)], label]),
]

export function KeySheet(props: KeySheetProps) {
  return (
    <Sheet
      title="Keys of the evidence board"
      turnsOn="Single keys act here, in the reader and on the review desk"
      whenOff="Off, every button stays."
      sets={[{ lines }]}
      {...props}
    />
  )
}
