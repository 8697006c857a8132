// A button of the board that carries its key; one switch turns the keys of desk, reader and board off.
import { Box, Button, type ButtonProps } from '@mui/material'
import { useContext } from 'react'
import { Kbd, KeysOn } from '../desk/Key.tsx'
import { type BoardAct, keyLabel, keyShortcut } from './keys.ts'

interface BoardButtonProps extends Pick<ButtonProps, 'variant' | 'disabled' | 'sx'> {
  act: BoardAct
  label: string
  onClick: () => void
}

export function BoardButton({ act, label, ...props }: BoardButtonProps) {
  return (
    <Button size="small" {...useActKey(act)} {...props}>
      {label}
    </Button>
  )
}

/** What a button shows and tells of the key of its act; nothing while the keys are off. */
export function useActKey(act: BoardAct): Pick<ButtonProps, 'endIcon' | 'aria-keyshortcuts'> {
  const isOn = useContext(KeysOn)
  if (!isOn) return {}
  // The button sets the letters of what stands directly in its icon; a key has its own.
  const endIcon = (
    <Box component="span" sx={{ display: 'inline-flex', ml: -1 }}>
      <Kbd>{keyLabel(act)}</Kbd>
    </Box>
  )
  return { 'aria-keyshortcuts': keyShortcut(act), endIcon }
}
