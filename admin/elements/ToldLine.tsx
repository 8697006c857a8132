// What just happened on a screen that is worked through, said to eyes and ears alike, with the way to take it back beside it.
import { Box, type Theme, useMediaQuery } from '@mui/material'
import { useCallback, useContext, useState } from 'react'
import { KeysOn } from '../keys/Kbd.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { KeysButton } from '../keys/KeysButton.tsx'
import { type Key, written } from '../keys/table.ts'
import { t } from '../language/language.ts'

export interface Told {
  text: string
  isFault?: boolean
  canUndo?: boolean
  /** Tells the same words said twice apart. */
  count: number
}

export type Tell = (text: string, how?: Omit<Told, 'text' | 'count'>) => void

export function useTold(): [Told, Tell] {
  const [told, setTold] = useState<Told>({ text: '', count: 0 })
  const tell = useCallback<Tell>(
    (text, how = {}) => setTold(({ count }) => ({ text, ...how, count: count + 1 })),
    [],
  )
  return [told, tell]
}

interface ToldProps {
  told: Told
  /** The key that takes it back. */
  of: Key
}

export function ToldWords({ told: { text, isFault = false, canUndo = false, count }, of }: ToldProps) {
  const keysOn = useContext(KeysOn)
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true })
  const how = keysOn && !isSmall ? t('Press %{key} to undo.', { key: written(of) }) : t('Undo takes it back.')
  // Put in anew each time, so that the same words said twice are heard twice.
  const words = text && <span key={count}>{canUndo ? `${text} ${how}` : text}</span>
  return (
    <>
      <Box component="span" role="status" sx={{ fontWeight: 600 }}>
        {!isFault && words}
      </Box>
      <Box component="span" role="alert" sx={{ fontWeight: 600, color: 'error.main' }}>
        {isFault && words}
      </Box>
    </>
  )
}

/** The line at the foot of such a screen. */
export function ToldLine({ told, of, undo }: ToldProps & { undo?: (() => void) | undefined }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        // Without the button of the keys it takes no room until there is something to tell.
        minHeight: { xs: 0, md: 34 },
        fontSize: 13.5,
      }}
    >
      <Box sx={{ flex: { xs: '1 1 100%', sm: 1 }, minWidth: 0, overflowWrap: 'anywhere' }}>
        <ToldWords told={told} of={of} />
      </Box>
      {undo && <KeyButton of={of} onClick={undo} />}
      <KeysButton sx={{ display: { xs: 'none', md: 'inline-flex' } }} />
    </Box>
  )
}
