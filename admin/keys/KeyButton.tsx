// A button that says what a key does, and carries the key.
import { Box, Button, type ButtonProps } from '@mui/material'
import { useContext } from 'react'
import { Kbd, KeyOf, KeysOn, useKeyshortcut } from './Kbd.tsx'
import { type Key, keyShortcut, written } from './table.ts'

interface KeyButtonProps
  extends Pick<
    ButtonProps,
    'variant' | 'size' | 'disabled' | 'sx' | 'color' | 'aria-pressed' | 'aria-expanded' | 'onMouseDown'
  > {
  of: Key
  /** Where more is to be said than the name of the act. */
  label?: string
  onClick: () => void
}

export function KeyButton({ of, label = of.name, ...props }: KeyButtonProps) {
  return (
    <Button size="small" {...useKeyshortcut(of)} {...props}>
      {label}
      <KeyOf of={of} />
    </Button>
  )
}

/** What a button made elsewhere shows and tells of its key; nothing while keys are off. */
export function useKeyOnButton(of: Key): Pick<ButtonProps, 'endIcon' | 'aria-keyshortcuts'> {
  if (!useContext(KeysOn)) return {}
  // The button sets the letters of what stands directly in its icon; a key has its own.
  const endIcon = (
    <Box component="span" sx={{ display: 'inline-flex', ml: -1 }}>
      <Kbd>{written(of)}</Kbd>
    </Box>
  )
  return { 'aria-keyshortcuts': keyShortcut(of), endIcon }
}
