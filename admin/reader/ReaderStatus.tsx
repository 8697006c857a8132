// The line at the foot of the reader: what just happened, how to take it back, and how the text is marked.
import { Box } from '@mui/material'
import { type Told as ToldOf, ToldWords } from '../elements/ToldLine.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { KeysButton } from '../keys/KeysButton.tsx'
import { readerKeys } from './keys.ts'

export interface Told extends ToldOf {
  undo?: () => void
}

interface ReaderStatusProps {
  told: Told
}

export function ReaderStatus({ told }: ReaderStatusProps) {
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
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <ToldWords told={{ ...told, canUndo: told.undo !== undefined }} of={readerKeys.restore} />
        {told.undo && <KeyButton of={readerKeys.restore} onClick={told.undo} sx={{ ml: 1, py: 0 }} />}
      </Box>
      <Box sx={{ display: { xs: 'none', md: 'block' } }}>
        <KeysButton sx={{ py: 0 }} />
      </Box>
    </Box>
  )
}
