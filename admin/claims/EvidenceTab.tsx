// The evidence of a claim: the board it is weighed on, and below it what was withdrawn.
import { Box, Card } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { Evidence } from '../../api/evidence/schema.ts'
import { useMe } from '../auth.ts'
import { BoardView } from '../board/BoardView.tsx'
import { Piece } from '../board/Piece.tsx'
import { ActsOf } from '../elements/ActsOf.tsx'
import { Empty } from '../elements/Empty.tsx'
import { Section } from '../elements/Section.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { AddEvidence } from './AddEvidence.tsx'
import { actsOn } from './acts.ts'
import { thisClaim } from './claim.ts'

export function EvidenceTab({ claim }: { claim: Claim }) {
  const me = useMe()
  const mayAdd = me ? actsOn(claim, me).addEvidence : false
  const withdrawn = useWithdrawn(claim)
  return (
    <>
      {claim.evidence?.length === 0 ? (
        <Card>
          <Empty
            title={t('No evidence yet')}
            action={
              mayAdd && (
                <ActsOf of={thisClaim}>
                  <AddEvidence claim={claim} />
                </ActsOf>
              )
            }
          >
            {t(
              'A verdict needs something to rest on: what a source says, or where you looked and found nothing.',
            )}
          </Empty>
        </Card>
      ) : (
        <BoardView claim={claim} mayAdd={mayAdd} />
      )}
      {withdrawn.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <Section title={t('Withdrawn (%{count})', { count: withdrawn.length })}>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {withdrawn.map((piece) => (
                <Piece key={piece.id} piece={piece} source={undefined} />
              ))}
            </Box>
          </Section>
        </Box>
      )}
    </>
  )
}

function useWithdrawn(claim: Claim): Evidence[] {
  const desk = useDataProvider<Desk>()
  const { data } = useQuery({
    queryKey: ['claims', 'evidence', claim.id, claim.version],
    queryFn: ({ signal }) => desk.listEvidence(claim.id, signal),
  })
  return data?.data.filter((piece) => piece.withdrawn !== null) ?? []
}
