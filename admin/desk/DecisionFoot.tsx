// The foot of the decision form: sending it, and whatever else can be done with the claim.
import { Box, Button } from '@mui/material'
import { useContext } from 'react'
import { Kbd, KeysOn } from '../keys/Kbd.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { written } from '../keys/table.ts'
import { t } from '../language/language.ts'
import type { Draft } from './draft.ts'
import { deskKeys } from './keys.ts'

export interface Errands {
  decide: () => void
  skip: () => void
  sendBack: (() => void) | undefined
  snooze: (() => void) | undefined
  take: (() => void) | undefined
  assign: (() => void) | undefined
  undo: () => void
  open: () => void
}

interface FootProps {
  isBegun: boolean
  isSending: boolean
  draft: Draft
  /** Where a review goes that does not decide by itself. */
  sendLabel: string | undefined
  errands: Errands
  canUndo: boolean
  isPhone: boolean
}

export function DecisionFoot(props: FootProps) {
  const { isBegun, isSending, draft, sendLabel = deskKeys.decide.name, errands, canUndo, isPhone } = props
  const label = draft.choice === 'decline' ? t('Decline & next') : sendLabel
  return (
    <Box sx={{ px: { xs: 1, md: 1.5 }, py: 1, borderTop: { md: 1 }, borderColor: { md: 'divider' } }}>
      <Button
        type="submit"
        variant="contained"
        fullWidth
        disabled={isSending}
        sx={{
          minHeight: { xs: 48, md: 38 },
          display: { xs: isBegun ? 'inline-flex' : 'none', md: 'inline-flex' },
        }}
      >
        {isSending ? t('Sending …') : label}
        <DecideKey />
      </Button>
      <Box
        sx={{
          display: { xs: 'flex', md: 'grid' },
          gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
          justifyContent: 'space-between',
          gap: 0.25,
          mt: { xs: isBegun ? 0.5 : 0, md: 0.75 },
          overflowX: 'auto',
          '& .MuiButton-root': {
            justifyContent: { md: 'space-between' },
            minHeight: { xs: 44, md: 28 },
            py: 0,
            whiteSpace: 'nowrap',
            flexShrink: 0,
          },
        }}
      >
        <KeyButton of={deskKeys.skip} onClick={errands.skip} />
        {errands.sendBack && <KeyButton of={deskKeys.sendBack} onClick={errands.sendBack} />}
        {!isPhone && <MoreButtons errands={errands} />}
        <KeyButton of={deskKeys.undo} onClick={errands.undo} disabled={!canUndo} />
      </Box>
    </Box>
  )
}

function DecideKey() {
  return <Kbd>{written(useContext(KeysOn) ? deskKeys.decide : deskKeys.send)}</Kbd>
}

/** On a phone these stand in the card: its bar has room for what ends the claim's wait. */
export function MoreActs({ errands }: { errands: Errands }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2, '& .MuiButton-root': { minHeight: 44 } }}>
      <MoreButtons errands={errands} />
    </Box>
  )
}

function MoreButtons({ errands }: { errands: Errands }) {
  return (
    <>
      {errands.snooze && <KeyButton of={deskKeys.snooze} onClick={errands.snooze} />}
      {errands.take && <KeyButton of={deskKeys.take} onClick={errands.take} />}
      {errands.assign && <KeyButton of={deskKeys.assign} onClick={errands.assign} />}
      <KeyButton of={deskKeys.open} onClick={errands.open} />
    </>
  )
}
