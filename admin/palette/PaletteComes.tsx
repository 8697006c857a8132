// Stands in for the palette while it is fetched: what is typed goes into its field, and on to the palette.
import { useState } from 'react'
import { PaletteFrame } from './PaletteFrame.tsx'
import { typeAhead } from './typed-ahead.ts'

export function PaletteComes({ close }: { close: () => void }) {
  const [typed, setTyped] = useState('')
  function type(words: string) {
    setTyped(words)
    typeAhead(words)
  }
  function leave() {
    typeAhead('')
    close()
  }
  return <PaletteFrame typed={typed} type={type} close={leave} />
}
