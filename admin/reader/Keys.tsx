// The keys of the reader as they are printed on its buttons; one switch turns off those of the desk and these.
import { Button, type ButtonProps } from '@mui/material'
import { useContext } from 'react'
import { Kbd, KeysOn } from '../desk/Key.tsx'
import { keyLabel, keyShortcut, type ReaderAct } from './keys.ts'

interface KeyButtonProps
  extends Pick<ButtonProps, 'variant' | 'size' | 'disabled' | 'sx' | 'aria-pressed' | 'onMouseDown'> {
  act: ReaderAct
  label: string
  onClick: () => void
}

/** A button that carries its key. */
export function KeyButton({ act, label, ...props }: KeyButtonProps) {
  const isOn = useContext(KeysOn)
  return (
    <Button size="small" {...(isOn ? { 'aria-keyshortcuts': keyShortcut(act) } : {})} {...props}>
      {label}
      {isOn && <Kbd>{keyLabel(act)}</Kbd>}
    </Button>
  )
}
