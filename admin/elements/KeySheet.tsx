// All keys of a page, by heading where it has several sets, and the switch that turns single keys off.
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
import { useId } from 'react'

/** A line of the sheet: the keys that do the same, and what they do. */
export type KeyLine = [keys: string[], label: string]

interface KeySheetProps {
  title: string
  /** What the switch says it turns on. */
  turnsOn: string
  /** What is left while it is off. */
  whenOff: string
  sets: { heading?: string; lines: KeyLine[] }[]
  isOn: boolean
  turn: (isOn: boolean) => void
  close: () => void
}

export function KeySheet({ title, turnsOn, whenOff, sets, isOn, turn, close }: KeySheetProps) {
  const id = useId()
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby={id} transitionDuration={0}>
      <DialogTitle id={id} component="h2">
        {title}
      </DialogTitle>
      <DialogContent>
        <FormControlLabel
          control={<Switch checked={isOn} onChange={(_, on) => turn(on)} autoFocus />}
          label={turnsOn}
        />
        <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 2 }}>
          {whenOff} Keys never act while you write.
        </Box>
        {sets.map(({ heading, lines }) => (
          <Box key={heading ?? title}>
            {heading && (
              <Box component="h3" sx={{ fontSize: 14, mt: 2, mb: 0.5 }}>
                {heading}
              </Box>
            )}
            <Box
              component="dl"
              sx={{ m: 0, columnCount: { sm: 2 }, columnGap: 4, '& > div': { breakInside: 'avoid' } }}
            >
              {lines.map(([keys, label]) => (
                <Line key={label} keys={keys} label={label} />
              ))}
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>Close</Button>
      </DialogActions>
    </Dialog>
  )
}

function Line({ keys, label }: { keys: string[]; label: string }) {
  return (
    <Box sx={{ display: 'flex', gap: 1.5, py: 0.4, alignItems: 'baseline' }}>
      <Box component="dt" sx={{ width: 60, display: 'flex', gap: 0.5, flexShrink: 0 }}>
        {keys.map((key) => (
          <Box key={key} component="kbd" sx={cap}>
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

/** A key as it is printed: the same cap as on the buttons that carry it. */
const cap = {
  fontFamily: 'inherit',
  fontWeight: 650,
  fontSize: 12.5,
  lineHeight: '20px',
  minWidth: 24,
  px: 0.5,
  textAlign: 'center',
  border: 1,
  borderColor: 'divider',
  borderRadius: 0.75,
  bgcolor: 'raised',
}
