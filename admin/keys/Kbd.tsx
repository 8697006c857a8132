// A key as it is printed, and whether single keys act at all: one switch for every screen.
import { Box } from '@mui/material'
import { createContext, useContext } from 'react'
import { useStore } from 'react-admin'
import { type Key, keyShortcut, written } from './table.ts'

/** Whether single keys act. */
export const KeysOn = createContext(true)

/** The switch itself, kept by the browser. */
export const useKeysSwitch = () => useStore('desk.keys', true)

/** The key of an act, on whatever does the same; nothing while keys are off. */
export function KeyOf({ of }: { of: Key }) {
  return useContext(KeysOn) ? <Kbd>{written(of)}</Kbd> : null
}

/** `aria-keyshortcuts` for the element a key works on. */
export function useKeyshortcut(of: Key | undefined): { 'aria-keyshortcuts'?: string } {
  return useContext(KeysOn) && of ? { 'aria-keyshortcuts': keyShortcut(of) } : {}
}

export function Kbd({ children }: { children: string }) {
  return (
    <Box
      component="kbd"
      dir="ltr"
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
