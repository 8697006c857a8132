// What can be done with the words just selected: under them for a pointer, at the foot of the window for keys and fingers.
import { Box } from '@mui/material'
import { useContext } from 'react'
import { Kbd, KeysOn } from '../keys/Kbd.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { written } from '../keys/table.ts'
import { t } from '../language/language.ts'
import { moves, readerKeys } from './keys.ts'

export interface SelectionActs {
  claim: (() => void) | undefined
  anchor: (() => void) | undefined
  leave: () => void
}

interface SelectionBarProps {
  acts: SelectionActs
  /** Where the words end, in pixels from the corner of the text; absent at the foot. */
  at: { top: number; left: number } | undefined
  /** Whether arrows move the selection. */
  byKeys: boolean
}

export function SelectionBar({ acts, at, byKeys }: SelectionBarProps) {
  const keysOn = useContext(KeysOn)
  const { claim, anchor, leave } = acts
  return (
    <Box
      role="toolbar"
      aria-label={t('The selected words')}
      // The selection must outlive the press of a button.
      onMouseDown={(event) => event.preventDefault()}
      style={at ?? {}}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 0.5,
        alignItems: 'center',
        bgcolor: 'background.paper',
        '& .MuiButton-root': { minHeight: { xs: 44, md: 32 } },
        ...(at
          ? {
              position: 'absolute',
              zIndex: 4,
              p: 0.5,
              border: 1,
              borderColor: 'primary.main',
              borderRadius: 1.5,
              boxShadow: '0 4px 14px rgb(0 0 0 / 25%)',
            }
          : { px: 1.5, py: 0.75, borderTop: 2, borderColor: 'primary.main' }),
      }}
    >
      {anchor && <KeyButton of={readerKeys.anchor} variant="contained" onClick={anchor} />}
      {claim && <KeyButton of={readerKeys.claim} variant={anchor ? 'text' : 'contained'} onClick={claim} />}
      <KeyButton of={readerKeys.leave} onClick={leave} />
      {byKeys && (
        <Box
          component="span"
          sx={{
            display: { xs: 'none', md: 'flex' },
            flexWrap: 'wrap',
            columnGap: 1.5,
            ml: 1,
            fontSize: 12.5,
            color: 'text.secondary',
          }}
        >
          {moves.map((move) => (
            <span key={move}>
              {readerKeys[move].name}
              {keysOn ? <Kbd>{written(readerKeys[move])}</Kbd> : ` ${written(readerKeys[move])}`}
            </span>
          ))}
        </Box>
      )}
    </Box>
  )
}
