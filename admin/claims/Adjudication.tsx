// Settling reviews that differ: they stand side by side, what differs is marked, and the form is below.
import { Box } from '@mui/material'
import { useDataProvider, useGetOne } from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import type { Review } from '../../api/reviews/schema.ts'
import type { Settings } from '../../api/settings/schema.ts'
import { Failure } from '../elements/Failure.tsx'
import { Section } from '../elements/Section.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { EvidenceDigest } from './EvidenceDigest.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import { Author, factsOf } from './Rounds.tsx'
import { disputedRound, isAuthorOf, standingReviews } from './rounds.ts'
import { useRounds } from './useRounds.ts'

export function Adjudication({ claim, me }: { claim: Claim; me: Me }) {
  const desk = useDataProvider<Desk>()
  const rounds = useRounds(claim)
  const settings = useGetOne<Settings & { id: string }>('settings', { id: 'desk' })
  const error = rounds.error ?? settings.error
  const round = rounds.data && disputedRound(rounds.data)
  const reviews = round ? standingReviews(round) : []
  return (
    <Section title={t('Settle the reviews')}>
      {error && <Failure error={error} retry={rounds.refetch} />}
      {(!round || !settings.data) && !error && <Waiting lines={8} />}
      {round && (
        <Box
          role="group"
          aria-label={t('The reviews that differ')}
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              md: `repeat(${Math.min(reviews.length, 3)}, minmax(0, 1fr))`,
            },
            mb: 2,
          }}
        >
          {reviews.map((review) => (
            <Side key={review.id} review={review} all={reviews} />
          ))}
        </Box>
      )}
      {round && settings.data && (
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
            columnGap: 2,
            rowGap: 2,
            alignItems: 'start',
          }}
        >
          <ReviewForm
            claim={claim}
            settings={settings.data}
            sends={{
              label: t('Settle it with this verdict'),
              send: (review, version) => desk.adjudicateClaim(claim.id, review, version),
            }}
            needsWaiver={
              isAuthorOf(reviews, me)
                ? t('You wrote one of these reviews: say in public why you settle it all the same')
                : undefined
            }
          />
          <EvidenceDigest claim={claim} />
        </Box>
      )}
    </Section>
  )
}

/** One review in a column of its own; a field that reads differently elsewhere says so by word and colour. */
function Side({ review, all }: { review: Review; all: readonly Review[] }) {
  const isCommon = all.every(({ verdict }) => verdict === review.verdict)
  return (
    <Box
      component="article"
      aria-label={t('Review by %{name}', { name: review.reviewer.name })}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, minWidth: 0 }}
    >
      <Author review={review} />
      <Box sx={{ my: 1, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <VerdictMark verdict={review.verdict} rating={review.rating} size="large" />
        {!isCommon && <Tag>{t('Differs')}</Tag>}
      </Box>
      <Box component="dl" sx={{ m: 0, '& dd': { m: 0, mb: 1, overflowWrap: 'anywhere' } }}>
        {factsOf(review).map(([label, value], at) => {
          const others = all.map((other) => factsOf(other)[at]?.[1] ?? null)
          const differs = others.some((other) => other !== value)
          if (value === null && !differs) return null
          return (
            <Box
              key={label}
              sx={{
                borderInlineStart: '3px solid',
                '&&': { borderColor: differs ? 'primary.main' : 'transparent' },
                pl: 1,
              }}
            >
              <Box component="dt" sx={{ fontSize: 13, color: 'text.secondary' }}>
                {label}
                {differs && ` · ${t('differs')}`}
              </Box>
              <dd dir="auto">{value ?? '–'}</dd>
            </Box>
          )
        })}
      </Box>
    </Box>
  )
}
