// What a claim says and where it comes from.
import { Box } from '@mui/material'
import { Link } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { Verdict } from '../../api/reviews/schema.ts'
import { Facts } from '../elements/Facts.tsx'
import { Said } from '../elements/Said.tsx'
import { Section } from '../elements/Section.tsx'
import { StatusMark } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { onDate, When } from '../elements/When.tsx'
import { importedWords, languageName, worded } from '../words.ts'
import { firstAppearance } from './appearance.ts'
import { claimPath } from './claim.ts'
import { OthersConclusions } from './OthersConclusions.tsx'
import { QuoteInContext } from './QuoteInContext.tsx'

export function OverviewTab({ claim }: { claim: Claim }) {
  const main = [
    isSaid(claim) && <Quote key="quote" claim={claim} />,
    claim.verdict && <Answer key="answer" claim={claim} />,
    claim.parts && claim.parts.length > 0 && <Parts key="parts" parts={claim.parts} />,
  ].filter(Boolean)
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          lg: main.length > 0 ? 'minmax(0, 3fr) minmax(0, 2fr)' : 'minmax(0, 1fr)',
        },
        columnGap: 2,
        alignItems: 'start',
      }}
    >
      {main.length > 0 && <Box>{main}</Box>}
      <Box>
        <About claim={claim} />
        <ScopeOf claim={claim} />
        <OthersConclusions claim={claim} />
      </Box>
    </Box>
  )
}

function isSaid(claim: Claim): boolean {
  return firstAppearance(claim) !== undefined || Boolean(claim.article)
}

function Quote({ claim }: { claim: Claim }) {
  return (
    <Section title="Where it was said">
      <QuoteInContext claim={claim} />
    </Section>
  )
}

function Answer({ claim }: { claim: Claim }) {
  const inForce = claim.verdicts?.find(({ isInForce }) => isInForce)
  if (!inForce) return null
  return (
    <Section title={inForce.imported ? 'An imported answer' : 'The desk’s answer'}>
      {inForce.imported && (
        <Box component="p" sx={{ mt: 0, fontSize: 13, color: 'text.secondary' }}>
          Others concluded it, and it came with an import. Reopen the claim to give the desk’s own.
        </Box>
      )}
      <VerdictMark verdict={inForce.verdict} rating={inForce.rating} outcome={inForce.outcome} size="large" />
      {inForce.summary && (
        <Box component="p" dir="auto" sx={{ my: 1, whiteSpace: 'pre-wrap' }}>
          {inForce.summary}
        </Box>
      )}
      <Box sx={{ mt: 1 }}>
        <Facts
          facts={[
            ['We took it to mean', inForce.reading],
            ['Why', inForce.rationale],
            ['As of', inForce.asOf && onDate(inForce.asOf)],
            ['No longer so since', overtakenOf(inForce)],
            ['Look again on', claim.recheckOn && onDate(claim.recheckOn)],
            ['Expires', claim.validUntil && onDate(claim.validUntil)],
            ['Waiver', inForce.waiver],
            ['Imported from', inForce.imported && importedWords[inForce.imported.format]],
            ['Decided by', inForce.decidedBy.map(({ name }) => name).join(', ')],
            ['Revision', `${inForce.revision} (${worded(inForce.kind).toLowerCase()})`],
          ]}
        />
      </Box>
      <Box sx={{ mt: 1 }}>
        <Link to={claimPath(claim.id, 'reviews')}>All revisions</Link>
      </Box>
    </Section>
  )
}

/** Right for its day, and what changed since. */
export function overtakenOf({
  overtakenOn,
  overtakenNote,
}: Pick<Verdict, 'overtakenOn' | 'overtakenNote'>): string | null {
  if (overtakenOn === null) return null
  return overtakenNote ? `${onDate(overtakenOn)}: ${overtakenNote}` : onDate(overtakenOn)
}

function About({ claim }: { claim: Claim }) {
  return (
    <Section title="About the claim">
      <Facts
        facts={[
          ['Headline', claim.headline],
          ['Speaker', claim.speaker],
          ['Claimed on', claim.claimedOn && onDate(claim.claimedOn)],
          ['Kind', claim.kinds.map(worded).join(', ')],
          ['Topics', claim.topics.join(', ')],
          ['Language', claim.language && languageName(claim.language)],
          ['Deadline', claim.deadlineAt && <When key="deadline" at={claim.deadlineAt} isExact />],
          ['Priority', claim.priority === 0 ? null : claim.priority],
          ['Submitted by', claim.submittedBy.name],
          ['Submitted', <When key="created" at={claim.createdAt} isExact />],
          ['External id', claim.externalId],
        ]}
      />
    </Section>
  )
}

function ScopeOf({ claim }: { claim: Claim }) {
  const { measure, comparator, place, period } = claim.scope
  const part = (given: typeof measure) => given && `${given.value} (${given.basis})`
  const { from, by, wording, criterion } = claim.resolution ?? {}
  if (!measure && !comparator && !place && !period && !claim.resolution) return null
  return (
    <Section title="What it is true or false of">
      <Facts
        facts={[
          ['Measure', part(measure)],
          ['Compared with', part(comparator)],
          ['Place', part(place)],
          ['Period', part(period)],
          ['Comes true from', from && onDate(from)],
          ['Comes true by', by && onDate(by)],
          ['As it was put', wording],
          ['Settled by', criterion],
          ['Last day', claim.dueOn && onDate(claim.dueOn)],
          ['Put off', claim.deferred && `to ${onDate(claim.deferred.until)}: ${claim.deferred.reason}`],
        ]}
      />
    </Section>
  )
}

function Parts({ parts }: { parts: NonNullable<Claim['parts']> }) {
  return (
    <Section title="Its parts">
      <Box component="ol" sx={{ m: 0, paddingInlineStart: 2.5 }}>
        {parts.map((part) => (
          <Box component="li" key={part.id} sx={{ mb: 1.25 }}>
            <Link to={claimPath(part.id)}>
              <Said sx={{ fontSize: 15.5 }}>{part.text}</Said>
            </Link>
            <Box sx={{ display: 'flex', gap: 1.5 }}>
              <VerdictMark verdict={part.verdict} rating={part.rating} outcome={part.outcome} />
              <StatusMark claim={part} isBrief />
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  )
}
