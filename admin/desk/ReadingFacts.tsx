// Who is said to have said a claim, when, and what exactly it is true or false of.
import { Box } from '@mui/material'
import type { Claim } from '../../api/claims/schema.ts'
import { Facts } from '../elements/Facts.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { onDate, When } from '../elements/When.tsx'
import { worded } from '../words.ts'

export function ReadingFacts({ claim }: { claim: Claim }) {
  return (
    <Box sx={{ mb: 1.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1, fontSize: 13, alignItems: 'center' }}>
        {claim.kinds.map((kind) => (
          <Tag key={kind}>{worded(kind)}</Tag>
        ))}
        {claim.topics.map((topic) => (
          <Tag key={topic}>
            <bdi>{topic}</bdi>
          </Tag>
        ))}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          Submitted by <bdi>{claim.submittedBy.name}</bdi> <When at={claim.createdAt} />
          {claim.assignee && (
            <>
              {' · with '}
              <bdi>{claim.assignee.name}</bdi>
            </>
          )}
        </Box>
      </Box>
      <Facts facts={[...said(claim), ...scope(claim), ...resolution(claim)]} />
    </Box>
  )
}

type Fact = [label: string, value: string | null | undefined]

function said({ speaker, claimedOn, deadlineAt }: Claim): Fact[] {
  return [
    ['Said by', [speaker, claimedOn && `on ${onDate(claimedOn)}`].filter(Boolean).join(' ')],
    ['Deadline', deadlineAt && onDate(deadlineAt.slice(0, 10))],
  ]
}

function scope({ scope: { measure, comparator, place, period } }: Claim): Fact[] {
  const part = (given: typeof measure) =>
    given && `${given.value}${given.basis === 'inferred' ? ' (inferred)' : ''}`
  return [
    ['Measure', part(measure)],
    ['Compared with', part(comparator)],
    ['Place', part(place)],
    ['Period', part(period)],
  ]
}

function resolution({ resolution }: Claim): Fact[] {
  if (!resolution) return []
  const { from, by, wording, criterion } = resolution
  const span = [from && `from ${onDate(from)}`, by && `by ${onDate(by)}`].filter(Boolean).join(' ')
  return [
    ['Comes true', [span, wording && `(“${wording}”)`].filter(Boolean).join(' ')],
    ['Settled by', criterion],
  ]
}
