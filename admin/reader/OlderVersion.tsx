// Says that the text being read is not the newest, and leads there.
import { Alert, Button } from '@mui/material'
import type { CaptureSummary } from '../../api/captures/schema.ts'
import { When } from '../elements/When.tsx'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'

interface OlderVersionProps {
  shown: CaptureSummary
  newest: CaptureSummary | undefined
  toNewest: () => void
}

export function OlderVersion({ shown, newest, toNewest }: OlderVersionProps) {
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{
        mb: 1.5,
        py: 0,
        bgcolor: 'background.paper',
        // A phone has the button below the words, not in a column as wide as one of them.
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        '& .MuiAlert-message': { flex: { xs: '1 1 70%', sm: '1' } },
        '& .MuiAlert-action': { pt: { xs: 0, sm: 0.5 } },
      }}
      action={
        <Button size="small" color="inherit" onClick={toNewest}>
          {t('Read the newest')}
        </Button>
      }
    >
      <Told
        text="You read version %{number} of %{when}; the newest is %{newest}. Marked are the quotes that were taken from this one."
        with={{
          number: inFigures(shown.number),
          when: <When at={shown.capturedAt} isExact />,
          newest: newest && inFigures(newest.number),
        }}
      />
    </Alert>
  )
}
