// The evidence for and against a claim, by what it says, each piece with its source and origin.
import { Box, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { Evidence } from '../../api/evidence/schema.ts'
import { type Stance, stances } from '../../db/vocabulary.ts'
import { useMe } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { Section } from '../elements/Section.tsx'
import type { Desk } from '../provider.ts'
import { counted, stanceWords } from '../words.ts'
import { AddEvidence } from './AddEvidence.tsx'
import { actsOn } from './acts.ts'
import { EvidenceItem } from './EvidenceItem.tsx'

/** What asks for work first; then what weighs. */
const order: readonly Stance[] = ['unassessed', ...stances.filter((stance) => stance !== 'unassessed')]

export function EvidenceTab({ claim }: { claim: Claim }) {
  const me = useMe()
  const acts = me && actsOn(claim, me)
  const standing = claim.evidence ?? []
  const withdrawn = useWithdrawn(claim)
  const add = acts?.addEvidence ? <AddEvidence claim={claim} /> : undefined
  return (
    <>
      {standing.length > 0 && (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1.5, flexWrap: 'wrap' }}>
          <Typography sx={{ flex: 1, color: 'text.secondary' }}>{weight(claim)}</Typography>
          {add}
        </Box>
      )}
      {standing.length === 0 && (
        <Empty title="No evidence yet" action={add}>
          A verdict needs something to rest on: what a source says, or where you looked and found nothing.
        </Empty>
      )}
      {order.map((stance) => (
        <Group
          key={stance}
          title={stanceWords[stance] ?? stance}
          pieces={standing.filter((piece) => piece.stance === stance)}
          mayJudge={acts?.judge ?? false}
        />
      ))}
      <Group title="Withdrawn" pieces={withdrawn} mayJudge={false} />
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

interface GroupProps {
  title: string
  pieces: Evidence[]
  mayJudge: boolean
}

function Group({ title, pieces, mayJudge }: GroupProps) {
  if (pieces.length === 0) return null
  return (
    <Section title={`${title} (${pieces.length})`}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {pieces.map((piece) => (
          <EvidenceItem key={piece.id} piece={piece} mayJudge={mayJudge} />
        ))}
      </Box>
    </Section>
  )
}

/** The sentence that answers: how many independent sources say so? */
function weight({ independentOrigins: { supports, refutes, unknown } }: Claim): string {
  if (supports + refutes + unknown === 0) return 'No independent origin speaks for or against it yet.'
  const sides = `${counted(supports, 'independent origin')} for, ${refutes} against.`
  return unknown === 0 ? sides : `${sides} ${counted(unknown, 'piece')} could not be traced to an origin.`
}
