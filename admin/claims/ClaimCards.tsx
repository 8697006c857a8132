// The claims as cards, for a phone.
import { Box } from '@mui/material'
import { RecordContextProvider, useListContext } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { StatusMark } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { When } from '../elements/When.tsx'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { ChangedBy } from '../live/ChangedBy.tsx'
import { ClaimLink } from './ClaimTable.tsx'

export function ClaimCards() {
  const { data = [] } = useListContext<Claim>()
  return (
    <Box component="ul" aria-label={t('Claims')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((claim) => (
        <Box
          component="li"
          key={claim.id}
          sx={{
            p: 1.5,
            borderBottom: 1,
            borderColor: 'divider',
            '&:last-child': { border: 0 },
            // The whole card is where its link is pressed.
            position: 'relative',
            '& a::after': { content: '""', position: 'absolute', inset: 0 },
          }}
        >
          <RecordContextProvider value={claim}>
            <ClaimLink />
          </RecordContextProvider>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 1.5,
              rowGap: 0.5,
              mt: 1,
              alignItems: 'center',
            }}
          >
            {claim.verdict && (
              <VerdictMark verdict={claim.verdict} rating={claim.rating} outcome={claim.outcome} />
            )}
            <StatusMark claim={claim} isBrief />
            <Box sx={{ fontSize: 12.5, color: 'text.secondary', position: 'relative' }}>
              <When at={claim.updatedAt} />
              <ChangedBy id={claim.id} />
            </Box>
            <Box sx={{ fontSize: 12.5, color: 'text.secondary', flexBasis: '100%' }}>
              <bdi>{fromDesk(claim.originsInWords)}</bdi>
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  )
}
