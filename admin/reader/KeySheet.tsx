// All keys of the reader, while reading and while selecting.
import { type KeyLine, KeySheet as Sheet } from '../elements/KeySheet.tsx'
import { keyLabel, type ReaderAct, readerKeys, selectionKeys, written } from './keys.ts'

interface KeySheetProps {
  isOn: boolean
  turn: (isOn: boolean) => void
  close: () => void
}

const reading = Object.entries(readerKeys).map(
  ([act, { label }]): KeyLine => [[keyLabel(act as ReaderAct)], label],
)
const selecting = selectionKeys.map(
  ({ key, isShifted, label }): KeyLine => [[written(key, isShifted)], label],
)

export function KeySheet(props: KeySheetProps) {
  return (
    <Sheet
      title="Keys of the reader"
      turnsOn="Single keys act here and on the review desk"
      whenOff="Off, every button stays, and the arrows still move a selection."
      sets={[{ lines: reading }, { heading: 'While selecting by sentences', lines: selecting }]}
      {...props}
    />
  )
}
