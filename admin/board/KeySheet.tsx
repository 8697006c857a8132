// All keys of the board, and the switch that turns single keys off.
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
import { type BoardAct, boardKeys, keyLabel } from './keys.ts'

interface KeySheetProps {
  isOn: boolean
  turn: (isOn: boolean) => void
  close: () => void
}

const lines: [keyed: string, label: string][] = [
  ['← →', 'Go to the lane beside'],
  ['↑ ↓', 'Go to the item above or below'],
  ...Object.entries(boardKeys).map(([act, { label }]): [string, string] => [
    keyLabel(act as BoardAct),
    label,
  ]),
]

export function KeySheet({ isOn, turn, close }: KeySheetProps) {
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="board-keys" transitionDuration={0}>
      <DialogTitle id="board-keys" component="h2">
        Keys of the evidence board
      </DialogTitle>
      <DialogContent>
        <FormControlLabel
          control={<Switch checked={isOn} onChange={(_, on) => turn(on)} autoFocus />}
          label="Single keys act here, in the reader and on the review desk"
        />
        <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1.5 }}>
          Off, every button stays. Keys never act while you write.
        </Box>
        <Box component="dl" sx={{ m: 0 }}>
          {lines.map(([keyed, label]) => (
            <Box key={keyed} sx={{ display: 'flex', gap: 1.5, py: 0.4, alignItems: 'baseline' }}>
              <Box component="dt" sx={{ width: 48, flexShrink: 0 }}>
                <Box component="kbd" sx={{ fontFamily: 'inherit', fontWeight: 650 }}>
                  {keyed}
                </Box>
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {label}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>Close</Button>
      </DialogActions>
    </Dialog>
  )
}
