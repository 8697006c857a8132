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
import { inFigures, inList, inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
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
    <Section title={t('Where it was said')}>
      <QuoteInContext claim={claim} />
    </Section>
  )
}

function Answer({ claim }: { claim: Claim }) {
  const inForce = claim.verdicts?.find(({ isInForce }) => isInForce)
  if (!inForce) return null
  return (
    <Section title={inForce.imported ? t('An imported answer') : t('The desk’s answer')}>
      {inForce.imported && (
        <Box component="p" sx={{ mt: 0, fontSize: 13, color: 'text.secondary' }}>
          {t('Others concluded it, and it came with an import. Reopen the claim to give the desk’s own.')}
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
            [t('We took it to mean'), inForce.reading],
            [t('Why'), inForce.rationale],
            [t('As of'), inForce.asOf && onDate(inForce.asOf)],
            [t('No longer so since'), overtakenOf(inForce)],
            [t('Look again on'), claim.recheckOn && onDate(claim.recheckOn)],
            [t('Expires'), claim.validUntil && onDate(claim.validUntil)],
            [t('Waiver'), inForce.waiver],
            [t('Imported from'), inForce.imported && importedWords[inForce.imported.format]],
            [t('Decided by'), inList(inForce.decidedBy.map(({ name }) => name))],
            [t('Revision'), `${inFigures(inForce.revision)} (${inSentence(worded(inForce.kind))})`],
          ]}
        />
      </Box>
      <Box sx={{ mt: 1 }}>
        <Link to={claimPath(claim.id, 'reviews')}>{t('All revisions')}</Link>
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
    <Section title={t('About the claim')}>
      <Facts
        facts={[
          [t('Headline'), claim.headline],
          [t('Speaker'), claim.speaker],
          [t('Claimed on'), claim.claimedOn && onDate(claim.claimedOn)],
          [t('Kind'), inList(claim.kinds.map(worded))],
          [t('Topics'), inList(claim.topics)],
          [t('Language'), claim.language && languageName(claim.language)],
          [t('Deadline'), claim.deadlineAt && <When key="deadline" at={claim.deadlineAt} isExact />],
          [t('Priority'), claim.priority === 0 ? null : claim.priority],
          [t('Submitted by'), claim.submittedBy.name],
          [t('Submitted'), <When key="created" at={claim.createdAt} isExact />],
          [t('External id'), claim.externalId],
        ]}
      />
    </Section>
  )
}

function ScopeOf({ claim }: { claim: Claim }) {
  const { measure, comparator, place, period } = claim.scope
  const part = (given: typeof measure) => given && `${given.value} (${inSentence(worded(given.basis))})`
  const { from, by, wording, criterion } = claim.resolution ?? {}
  if (!measure && !comparator && !place && !period && !claim.resolution) return null
  return (
    <Section title={t('What it is true or false of')}>
      <Facts
        facts={[
          [t('Measure'), part(measure)],
          [t('Compared with'), part(comparator)],
          [t('Place'), part(place)],
          [t('Period'), part(period)],
          [t('Comes true from'), from && onDate(from)],
          [t('Comes true by'), by && onDate(by)],
          [t('As it was put'), wording],
          [t('Settled by'), criterion],
          [t('Last day'), claim.dueOn && claim.dueOn !== by ? onDate(claim.dueOn) : null],
          [
            t('Put off'),
            claim.deferred &&
              t('to %{date}: %{reason}', {
                date: onDate(claim.deferred.until),
                reason: claim.deferred.reason,
              }),
          ],
        ]}
      />
    </Section>
  )
}

function Parts({ parts }: { parts: NonNullable<Claim['parts']> }) {
  return (
    <Section title={t('Its parts')}>
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
