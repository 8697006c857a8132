// All keys of the desk, and the switch that turns them off.
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Switch,
} from '@mui/material'
import { type DeskAct, deskKeys, keyLabel } from './keys.ts'

interface KeySheetProps {
  isOn: boolean
  turn: (isOn: boolean) => void
  close: () => void
}

export function KeySheet({ isOn, turn, close }: KeySheetProps) {
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby="desk-keys" transitionDuration={0}>
      <DialogTitle id="desk-keys" component="h2">
        Keys of the desk
      </DialogTitle>
      <DialogContent>
        <FormControlLabel
          control={<Switch checked={isOn} onChange={(_, on) => turn(on)} autoFocus />}
          label="Single keys act on the desk"
        />
        <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1.5 }}>
          Off, only Ctrl+Enter sends a decision; every button stays. Keys never act while you write.
        </Box>
        <Box
          component="dl"
          sx={{ m: 0, columnCount: { sm: 2 }, columnGap: 4, opacity: 1, '& > div': { breakInside: 'avoid' } }}
        >
          {Object.entries(deskKeys).map(([act, { label }]) => (
            <Line key={act} keys={keysOf(act as DeskAct)} label={label} />
          ))}
          <Line keys={['Ctrl ⏎']} label="Decide from inside a field" />
          <Line keys={['Esc']} label="Leave a field" />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>Close</Button>
      </DialogActions>
    </Dialog>
  )
}

function keysOf(act: DeskAct): string[] {
  const arrow = act === 'next' ? ['↓'] : act === 'previous' ? ['↑'] : []
  return [keyLabel(act), ...arrow]
}

function Line({ keys, label }: { keys: string[]; label: string }) {
  return (
    <Box sx={{ display: 'flex', gap: 1.5, py: 0.4, alignItems: 'baseline' }}>
      <Box component="dt" sx={{ width: 64, display: 'flex', gap: 0.5, flexShrink: 0 }}>
        {keys.map((key) => (
          <Box key={key} component="kbd" sx={{ fontFamily: 'inherit', fontWeight: 650 }}>
            {key}
          </Box>
        ))}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {label}
      </Box>
    </Box>
  )
}
