// The foot of the reader, always in view: the selection by keys or fingers, on a phone the current card, and the status.
import { Box, Button } from '@mui/material'
import { t } from '../language/language.ts'
import { type CardActs, MarginCard } from './MarginCard.tsx'
import type { Mark } from './marks.ts'
import { ReaderStatus, type Told } from './ReaderStatus.tsx'
import { type SelectionActs, SelectionBar } from './SelectionBar.tsx'

interface ReaderFootProps {
  told: Told
  /** The mark whose card is shown here; none where the margin shows it. */
  mark?: Mark | undefined
  lang?: string | null
  card?: CardActs
  goBy?: (by: 1 | -1) => void
  leave?: () => void
  selection?: SelectionActs | undefined
  byKeys?: boolean
  /** Said, not shown: what is selected or current. */
  heard?: string
}

export function ReaderFoot(props: ReaderFootProps) {
  const { told, mark, lang = null, card, goBy, leave, selection, byKeys = false, heard = '' } = props
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 3,
        mx: { xs: '-10px', sm: '-20px' },
        mt: 'auto',
        mb: '-40px',
        bgcolor: 'background.paper',
      }}
    >
      <Box
        role="status"
        dir="auto"
        sx={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {heard}
      </Box>
      {mark && card && !selection && (
        <Box sx={{ p: 1, borderTop: 1, borderColor: 'divider', maxHeight: '45dvh', overflowY: 'auto' }}>
          <MarginCard mark={mark} lang={lang} isCurrent acts={card} />
          <Box sx={{ display: 'flex', '& .MuiButton-root': { minHeight: 44 } }}>
            <Button onClick={() => goBy?.(-1)}>{t('Previous')}</Button>
            <Button onClick={() => goBy?.(1)}>{t('Next')}</Button>
            <Button onClick={leave} sx={{ ml: 'auto' }}>
              {t('Close')}
            </Button>
          </Box>
        </Box>
      )}
      {selection && <SelectionBar acts={selection} at={undefined} byKeys={byKeys} />}
      <ReaderStatus told={told} />
    </Box>
  )
}
