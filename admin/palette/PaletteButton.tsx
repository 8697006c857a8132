// The way to the palette for whoever uses no keys: a field to press in the bar, a sign on a phone.
import SearchIcon from '@mui/icons-material/Search'
import { Box, Button } from '@mui/material'
import { everywhereKeys } from '../keys/everywhere.ts'
import { KeyOf, useKeyshortcut } from '../keys/Kbd.tsx'
import { showOverlay } from '../keys/overlay.ts'

const { name } = everywhereKeys.palette

export function PaletteButton() {
  return (
    <Button
      color="inherit"
      aria-label={name}
      aria-haspopup="dialog"
      {...useKeyshortcut(everywhereKeys.palette)}
      onClick={() => showOverlay('palette')}
      sx={{
        minWidth: { xs: 40, md: 200 },
        minHeight: { xs: 40, md: 32 },
        px: { xs: 0, md: 1 },
        mr: { md: 0.5 },
        fontWeight: 400,
        fontSize: 13.5,
        flexShrink: 0,
        border: { md: '1px solid' },
        '&&': { borderColor: { md: 'divider' } },
        bgcolor: { md: 'background.paper' },
        color: { md: 'text.secondary' },
      }}
    >
      <SearchIcon aria-hidden sx={{ fontSize: { xs: 24, md: 18 }, mr: { md: 0.75 } }} />
      <Box component="span" sx={{ display: { xs: 'none', md: 'block' }, flex: 1, textAlign: 'start' }}>
        {name}
      </Box>
      <KeyOf of={everywhereKeys.palette} />
    </Button>
  )
}
