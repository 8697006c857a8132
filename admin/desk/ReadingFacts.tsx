// Who is said to have said a claim, when, and what exactly it is true or false of.
import { Box } from '@mui/material'
import type { Claim } from '../../api/claims/schema.ts'
import { Facts } from '../elements/Facts.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { onDate, When } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
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
          <Told
            text="Submitted by %{name} %{when}"
            with={{ name: <bdi>{claim.submittedBy.name}</bdi>, when: <When at={claim.createdAt} /> }}
          />
          {claim.assignee && (
            <>
              {' · '}
              <Told text="with %{name}" with={{ name: <bdi>{claim.assignee.name}</bdi> }} />
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
    [t('Said by'), saidBy(speaker, claimedOn)],
    [t('Deadline'), deadlineAt && onDate(deadlineAt.slice(0, 10))],
  ]
}

function saidBy(speaker: string | null, claimedOn: string | null): string | null {
  if (claimedOn === null) return speaker
  const day = onDate(claimedOn)
  return speaker ? t('%{speaker} on %{day}', { speaker, day }) : t('on %{day}', { day })
}

function scope({ scope: { measure, comparator, place, period } }: Claim): Fact[] {
  const part = (given: typeof measure) =>
    given && (given.basis === 'inferred' ? t('%{value} (inferred)', { value: given.value }) : given.value)
  return [
    [t('Measure'), part(measure)],
    [t('Compared with'), part(comparator)],
    [t('Place'), part(place)],
    [t('Period'), part(period)],
  ]
}

function resolution({ resolution }: Claim): Fact[] {
  if (!resolution) return []
  const { from, by, wording, criterion } = resolution
  const words = wording && t('(“%{words}”)', { words: wording })
  return [
    [t('Comes true'), [span(from, by), words].filter(Boolean).join(' ')],
    [t('Settled by'), criterion],
  ]
}

function span(from?: string | null, by?: string | null): string | null | undefined {
  if (from && by) return t('from %{from} by %{by}', { from: onDate(from), by: onDate(by) })
  if (from) return t('from %{day}', { day: onDate(from) })
  return by && t('by %{day}', { day: onDate(by) })
}
