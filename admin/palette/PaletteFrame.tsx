// The palette without what it lists: a field over the page. It is there at once, and takes what is typed while the rest is fetched.
import CloseIcon from '@mui/icons-material/Close'
import SearchIcon from '@mui/icons-material/Search'
import { Box, Dialog, IconButton, InputBase, type InputBaseProps } from '@mui/material'
import { type ReactNode, useId } from 'react'
import { Unseen } from '../elements/Unseen.tsx'
import { everywhereKeys } from '../keys/everywhere.ts'
import { t } from '../language/language.ts'

const { name } = everywhereKeys.palette

interface PaletteFrameProps {
  typed: string
  type: (typed: string) => void
  close: () => void
  onKeyDown?: InputBaseProps['onKeyDown']
  /** What ties the field to its list. */
  combobox?: InputBaseProps['inputProps']
  children?: ReactNode
}

export function PaletteFrame({ typed, type, close, onKeyDown, combobox, children }: PaletteFrameProps) {
  const title = useId()
  return (
    <Dialog
      open
      onClose={close}
      fullWidth
      maxWidth="sm"
      aria-labelledby={title}
      transitionDuration={0}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{ paper: { sx: { mt: { xs: 1.5, sm: 8 }, maxHeight: 'min(620px, calc(100dvh - 24px))' } } }}
    >
      <Unseen>
        <h2 id={title}>{name}</h2>
      </Unseen>
      <Box sx={{ display: 'flex', alignItems: 'center', borderBottom: 1, borderColor: 'divider', px: 1.5 }}>
        <SearchIcon aria-hidden sx={{ color: 'text.secondary', mr: 1 }} />
        <InputBase
          autoFocus
          fullWidth
          value={typed}
          placeholder={t('Pages, acts, words, or the address of a page')}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          sx={{ fontSize: 16, minHeight: 48, '& input': { textOverflow: 'ellipsis' } }}
          inputProps={{
            role: 'combobox',
            dir: 'auto',
            autoComplete: 'off',
            spellCheck: false,
            enterKeyHint: 'go',
            'aria-label': name,
            'aria-autocomplete': 'list',
            'aria-expanded': false,
            ...combobox,
          }}
        />
        <IconButton aria-label={t('Close')} onClick={close} edge="end">
          <CloseIcon />
        </IconButton>
      </Box>
      {children}
    </Dialog>
  )
}
