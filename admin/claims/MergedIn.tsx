// The claims that were merged into this one, each with the way back.
import { Alert, Box, Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { StandingMerge } from '../../api/matching/merge-schema.ts'
import { useMay } from '../auth.ts'
import { AskFirst } from '../elements/AskFirst.tsx'
import { Said } from '../elements/Said.tsx'
import { When } from '../elements/When.tsx'
import { movesInWords } from '../matches/pair.ts'
import type { Desk } from '../provider.ts'
import { counted } from '../words.ts'
import { useAct } from './ClaimActs.tsx'

export function MergedIn({ claim }: { claim: Claim }) {
  const desk = useDataProvider<Desk>()
  const mayMerge = useMay('claims:merge')
  const run = useAct()
  const [asked, ask] = useState<StandingMerge>()
  const { data } = useQuery({
    queryKey: ['claims', 'merges', claim.id, claim.version],
    queryFn: ({ signal }) => desk.listMerges(claim.id, signal),
  })
  const merges = data?.data ?? []
  if (merges.length === 0) return null
  return (
    <Alert severity="info" variant="outlined" sx={{ py: 0, my: 1, bgcolor: 'background.paper' }}>
      Merged in: {counted(merges.length, 'claim')}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {merges.map((merge) => (
          <Box
            component="li"
            key={merge.id}
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}
          >
            <Box sx={{ flex: { xs: '1 1 100%', sm: 1 }, minWidth: 0 }}>
              <Said lang={merge.claim.language}>{merge.claim.text}</Said>{' '}
              <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
                by <bdi>{merge.mergedBy.name}</bdi> <When at={merge.mergedAt} />
                {merge.reason && (
                  <>
                    : <bdi>{merge.reason}</bdi>
                  </>
                )}
              </Box>
            </Box>
            {mayMerge && (
              <Button size="small" variant="outlined" onClick={() => ask(merge)}>
                Unmerge
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {asked && (
        <AskFirst
          title="Make them two claims again?"
          act="Unmerge"
          onClose={() => ask(undefined)}
          onAct={() => {
            ask(undefined)
            void run(() => desk.unmergeClaim(asked.claim.id), 'Unmerged: they are two claims again')
          }}
        >
          {movesInWords(asked.moved)} back. What came to this claim later stays here, and the two count as
          different from then on.
        </AskFirst>
      )}
    </Alert>
  )
}
