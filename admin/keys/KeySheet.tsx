// All keys of all screens, those of the page first, and the switch that turns single keys off.

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
import { useId, useState } from 'react'
import { t } from '../language/language.ts'
import { screensNow } from './acts-now.ts'
import { everywhere } from './everywhere.ts'
import { useKeysSwitch } from './Kbd.tsx'
import { screens } from './screens.ts'
import { allWritten, type Key, type Screen } from './table.ts'

export function KeySheet({ close }: { close: () => void }) {
  const id = useId()
  const [isOn, turn] = useKeysSwitch()
  const [here] = useState(() => screensNow().filter((screen) => screen !== everywhere))
  const listed = [...screens].sort((one, other) => Number(here.includes(other)) - Number(here.includes(one)))
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby={id} transitionDuration={0}>
      <DialogTitle id={id} component="h2">
        {t('Keys')}
      </DialogTitle>
      <DialogContent>
        <FormControlLabel
          control={<Switch checked={isOn} onChange={(_, on) => turn(on)} autoFocus />}
          label={t('Single keys act')}
        />
        <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
          {t('Off, every button stays, and Ctrl+Enter still sends. Keys never act while you write.')}
        </Box>
        {listed.map((screen) => (
          <ScreenKeys key={screen.title} screen={screen} isHere={here.includes(screen)} />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t('Close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

function ScreenKeys({ screen, isHere }: { screen: Screen; isHere: boolean }) {
  const id = useId()
  const keys = Object.values(screen.keys)
  const times = [...new Set(keys.map(({ when }) => when))]
  return (
    <Box component="section" aria-labelledby={id}>
      <Box component="h3" id={id} sx={{ fontSize: 15, mt: 2.5, mb: 0.5 }}>
        {screen.title}
        {isHere && (
          <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
            {' '}
            · {t('this page')}
          </Box>
        )}
      </Box>
      {times.map((when) => (
        <Box key={when ?? ''}>
          {when && <Box sx={{ fontSize: 13, fontWeight: 600, mt: 1, mb: 0.25 }}>{when}</Box>}
          <Box
            component="dl"
            sx={{ m: 0, columnCount: { sm: 2 }, columnGap: 4, '& > div': { breakInside: 'avoid' } }}
          >
            {keys
              .filter((one) => one.when === when)
              .map((one) => (
                <Line key={one.name} of={one} />
              ))}
          </Box>
        </Box>
      ))}
    </Box>
  )
}

function Line({ of }: { of: Key }) {
  return (
    <Box sx={{ display: 'flex', gap: 1.5, py: 0.4, alignItems: 'baseline' }}>
      <Box component="dt" sx={{ width: 64, display: 'flex', gap: 0.5, flexShrink: 0 }}>
        {allWritten(of).map((key) => (
          <Box key={key} component="kbd" dir="ltr" sx={cap}>
            {key}
          </Box>
        ))}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {of.name}
        {of.says && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {': '}
            {of.says}
          </Box>
        )}
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
  whiteSpace: 'nowrap',
}
