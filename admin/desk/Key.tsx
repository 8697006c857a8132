// The key of an act, as it is printed on the act's button.
import { Box } from '@mui/material'
import { createContext, useContext } from 'react'
import { type DeskAct, keyLabel, keyShortcut } from './keys.ts'

/** Whether the keys of the desk are on. */
export const KeysOn = createContext(true)

export function Key({ act }: { act: DeskAct }) {
  return useContext(KeysOn) ? <Kbd>{keyLabel(act)}</Kbd> : null
}

/** `aria-keyshortcuts` for the element an act's key works on. */
export function useKeyshortcut(act: DeskAct | undefined): { 'aria-keyshortcuts'?: string } {
  return useContext(KeysOn) && act ? { 'aria-keyshortcuts': keyShortcut(act) } : {}
}

export function Kbd({ children }: { children: string }) {
  return (
    <Box
      component="kbd"
      aria-hidden
      sx={{
        display: { xs: 'none', md: 'inline-block' },
        minWidth: 20,
        ml: 1,
        px: 0.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 0.75,
        bgcolor: 'background.paper',
        color: 'text.secondary',
        fontFamily: 'inherit',
        fontSize: 11.5,
        fontWeight: 600,
        lineHeight: '18px',
        textAlign: 'center',
        flexShrink: 0,
      }}
    >
      {children}
    </Box>
  )
}
