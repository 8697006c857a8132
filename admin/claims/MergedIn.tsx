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
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { movesInWords } from '../matches/pair.ts'
import type { Desk } from '../provider.ts'
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
      {t('Merged in: %{smart_count} claim |||| Merged in: %{smart_count} claims', merges.length)}
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
                <Told
                  text={merge.reason ? 'by %{name} %{when}: %{reason}' : 'by %{name} %{when}'}
                  with={{
                    name: <bdi>{merge.mergedBy.name}</bdi>,
                    when: <When at={merge.mergedAt} />,
                    reason: <bdi>{merge.reason}</bdi>,
                  }}
                />
              </Box>
            </Box>
            {mayMerge && (
              <Button size="small" variant="outlined" onClick={() => ask(merge)}>
                {t('Unmerge')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {asked && (
        <AskFirst
          title={t('Make them two claims again?')}
          act={t('Unmerge')}
          onClose={() => ask(undefined)}
          onAct={() => {
            ask(undefined)
            void run(() => desk.unmergeClaim(asked.claim.id), t('Unmerged: they are two claims again'))
          }}
        >
          {t(
            '%{moves} back. What came to this claim later stays here, and the two count as different from then on.',
            { moves: movesInWords(asked.moved) },
          )}
        </AskFirst>
      )}
    </Alert>
  )
}
