// All keys of the reader, and the switch that turns single keys off.
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
import type { ReactNode } from 'react'
import { keyLabel, type ReaderAct, readerKeys, selectionKeys, written } from './keys.ts'

interface KeySheetProps {
  isOn: boolean
  turn: (isOn: boolean) => void
  close: () => void
}

export function KeySheet({ isOn, turn, close }: KeySheetProps) {
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby="reader-keys" transitionDuration={0}>
      <DialogTitle id="reader-keys" component="h2">
        Keys of the reader
      </DialogTitle>
      <DialogContent>
        <FormControlLabel
          control={<Switch checked={isOn} onChange={(_, on) => turn(on)} autoFocus />}
          label="Single keys act here and on the review desk"
        />
        <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1.5 }}>
          Off, every button stays, and the arrows still move a selection. Keys never act while you write.
        </Box>
        <Lines>
          {Object.entries(readerKeys).map(([act, { label }]) => (
            <Line key={act} keyed={keyLabel(act as ReaderAct)} label={label} />
          ))}
        </Lines>
        <Box component="h3" sx={{ fontSize: 14, mt: 2, mb: 0.5 }}>
          While selecting by sentences
        </Box>
        <Lines>
          {selectionKeys.map(({ key, isShifted, label }) => (
            <Line key={label} keyed={written(key, isShifted)} label={label} />
          ))}
        </Lines>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>Close</Button>
      </DialogActions>
    </Dialog>
  )
}

function Lines({ children }: { children: ReactNode }) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, columnCount: { sm: 2 }, columnGap: 4, '& > div': { breakInside: 'avoid' } }}
    >
      {children}
    </Box>
  )
}

function Line({ keyed, label }: { keyed: string; label: string }) {
  return (
    <Box sx={{ display: 'flex', gap: 1.5, py: 0.4, alignItems: 'baseline' }}>
      <Box component="dt" sx={{ width: 48, flexShrink: 0 }}>
        <Box component="kbd" sx={{ fontFamily: 'inherit', fontWeight: 650 }}>
          {keyed}
        </Box>
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {label}
      </Box>
    </Box>
  )
}
