// Quotes whose words changed, vanished or became several, each folded up until a person looks at it.
import { Box } from '@mui/material'
import { t } from '../language/language.ts'
import { type AnchorActs, UnsettledQuote } from './UnsettledQuote.tsx'
import type { Reading } from './useReading.ts'

interface NeedsAPersonProps {
  reading: Reading
  /** Undefined for who may only read. */
  acts: AnchorActs | undefined
  pickingFor: string | undefined
}

export function NeedsAPerson({ reading, acts, pickingFor }: NeedsAPersonProps) {
  const { unsettled } = reading
  if (unsettled.length === 0) return null
  return (
    <Box
      component="section"
      aria-labelledby="needs-a-person"
      sx={{
        border: 1,
        borderColor: 'divider',
        borderInlineStart: (theme) => `4px solid ${theme.palette.warning.main}`,
        borderRadius: 1,
        bgcolor: 'background.paper',
        px: { xs: 1.5, sm: 2 },
        py: 1,
        mb: 2,
      }}
    >
      <Box component="h2" id="needs-a-person" sx={{ fontSize: 15.5, fontWeight: 650, m: 0 }}>
        {t('Needs a person (%{count})', { count: unsettled.length })}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
        {t(
          'The words of %{smart_count} quote are not as they were. Say where they stand now, or leave them. |||| The words of %{smart_count} quotes are not as they were. Say where they stand now, or leave them.',
          unsettled.length,
        )}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {unsettled.map((appearance) => (
          <UnsettledQuote
            key={appearance.id}
            appearance={appearance}
            reading={reading}
            acts={acts}
            isPicking={pickingFor === appearance.id}
          />
        ))}
      </Box>
    </Box>
  )
}
