// The line at the foot of the desk: what just happened, and how the session goes.
import { Box } from '@mui/material'
import { useContext } from 'react'
import { KeysOn } from '../keys/Kbd.tsx'
import { KeysButton } from '../keys/KeysButton.tsx'
import { medianPace } from './pace.ts'
import type { Session } from './session.ts'
import type { Said } from './useActs.ts'

interface StatusLineProps {
  said: Said
  waiting: number
  isPhone: boolean
  session: Session
}

export function StatusLine({ said, waiting, isPhone, session }: StatusLineProps) {
  const { pace } = session
  const keysOn = useContext(KeysOn)
  const undo = said.canUndo ? (keysOn && !isPhone ? ' Press U to undo.' : ' Undo takes it back.') : ''
  const text = `${said.text}${undo}${said.count % 2 === 0 ? '' : '\u00a0'}`
  return (
    <Box
      sx={{
        gridColumn: '1 / -1',
        display: 'flex',
        alignItems: 'center',
        flexWrap: { xs: 'wrap', md: 'nowrap' },
        columnGap: 2,
        px: 1.5,
        minHeight: { xs: 0, md: 34 },
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'raised',
        fontSize: 13,
      }}
    >
      <Box
        sx={{
          flex: { xs: '1 1 100%', md: 1 },
          minWidth: 0,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: { md: 'nowrap' },
        }}
      >
        <Box component="span" role="status" sx={{ fontWeight: 600 }}>
          {said.isFault ? '' : text}
        </Box>
        <Box component="span" role="alert" sx={{ fontWeight: 600, color: 'error.main' }}>
          {said.isFault ? text : ''}
        </Box>
      </Box>
      <Box
        component="span"
        sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
      >
        {waiting > 0 && 'Saving … '}
        {pace.length > 0 && `Session: ${pace.length} decided, median ${medianPace(pace)} s`}
      </Box>
      <KeysButton sx={{ py: 0, display: { xs: 'none', md: 'inline-flex' } }} />
    </Box>
  )
}
