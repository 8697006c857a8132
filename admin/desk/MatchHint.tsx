// What the claim being read looks like, in one line of the reading column; opens the comparison.
import { Box } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { ClaimMatch } from '../../api/matching/schema.ts'
import { Said } from '../elements/Said.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { t } from '../language/language.ts'
import { bestHint, hintInWords } from '../matches/hint.ts'
import { claimMatchesQuery } from '../matches/queries.ts'
import type { Desk } from '../provider.ts'
import { shortened } from '../words.ts'
import { deskKeys } from './keys.ts'

/** The claim it most likely repeats, fetched ahead with the queue. */
export function useHint(claimId: string | undefined): ClaimMatch | undefined {
  const desk = useDataProvider<Desk>()
  const { data } = useQuery({ ...claimMatchesQuery(desk, claimId ?? ''), enabled: claimId !== undefined })
  return claimId === undefined ? undefined : bestHint(data ?? [])
}

export function MatchHint({ hint, compare }: { hint: ClaimMatch; compare: () => void }) {
  return (
    <Box
      component="section"
      aria-label={t('Looks like')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        mb: 1.5,
        px: 1.25,
        py: 0.75,
        border: 1,
        borderColor: 'divider',
        borderInlineStart: '3px solid',
        borderInlineStartColor: ({ palette }) => palette.primary.main,
        borderRadius: 1,
        bgcolor: 'background.paper',
        fontSize: 13.5,
      }}
    >
      <Box sx={{ flex: { xs: '1 1 100%', sm: 1 }, minWidth: 0 }}>
        <strong>{hintInWords(hint)}:</strong>{' '}
        <Said lang={hint.claim.language}>{shortened(hint.claim.text, 160)}</Said>
      </Box>
      <KeyButton of={deskKeys.compare} variant="outlined" onClick={compare} />
    </Box>
  )
}
