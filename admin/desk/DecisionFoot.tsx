// The foot of the decision form: sending it, and whatever else can be done with the claim.
import { Box, Button } from '@mui/material'
import { ActButton } from './ActButton.tsx'
import type { Draft } from './draft.ts'
import { Kbd, Key, KeysOn } from './Key.tsx'

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
  const { isBegun, isSending, draft, sendLabel = 'Decide & next', errands, canUndo, isPhone } = props
  const label = draft.choice === 'decline' ? 'Decline & next' : sendLabel
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
        {isSending ? 'Sending …' : label}
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
        <ActButton act="skip" label="Skip" onClick={errands.skip} />
        {errands.sendBack && <ActButton act="sendBack" label="Send back" onClick={errands.sendBack} />}
        {!isPhone && <MoreButtons errands={errands} />}
        <ActButton act="undo" label="Undo" onClick={errands.undo} disabled={!canUndo} />
      </Box>
    </Box>
  )
}

function DecideKey() {
  return <KeysOn.Consumer>{(isOn) => (isOn ? <Key act="decide" /> : <Kbd>Ctrl ⏎</Kbd>)}</KeysOn.Consumer>
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
      {errands.snooze && <ActButton act="snooze" label="Put off" onClick={errands.snooze} />}
      {errands.take && <ActButton act="take" label="Assign to me" onClick={errands.take} />}
      {errands.assign && <ActButton act="assign" label="Assign to …" onClick={errands.assign} />}
      <ActButton act="open" label="Open" onClick={errands.open} />
    </>
  )
}
