// The line at the foot of the reader: what just happened, how to take it back, and how the text is marked.
import { Box } from '@mui/material'
import { KeyButton } from '../keys/KeyButton.tsx'
import { KeysButton } from '../keys/KeysButton.tsx'
import { readerKeys } from './keys.ts'

export interface Told {
  text: string
  isFault?: boolean
  undo?: () => void
  /** Tells the same words said twice apart. */
  count: number
}

interface ReaderStatusProps {
  told: Told
}

export function ReaderStatus({ told }: ReaderStatusProps) {
  const text = `${told.text}${told.count % 2 === 0 ? '' : '\u00a0'}`
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        columnGap: 2,
        px: 1.5,
        minHeight: { xs: told.text === '' ? 0 : 38, md: 38 },
        borderTop: { xs: told.text === '' ? 0 : 1, md: 1 },
        '&&': { borderColor: 'divider' },
        bgcolor: 'raised',
        fontSize: 13,
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
        <span role="status">{told.isFault ? '' : text}</span>
        <Box component="span" role="alert" sx={{ color: 'error.main' }}>
          {told.isFault ? text : ''}
        </Box>
        {told.undo && <KeyButton of={readerKeys.restore} onClick={told.undo} sx={{ ml: 1, py: 0 }} />}
      </Box>
      <Box sx={{ display: { xs: 'none', md: 'block' } }}>
        <KeysButton sx={{ py: 0 }} />
      </Box>
    </Box>
  )
}
