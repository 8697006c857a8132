// The reviews of a claim by round: those of closed rounds in full, of an open one who has written and one's own.
import { Box } from '@mui/material'
import type { Claim } from '../../api/claims/schema.ts'
import type { Round, SealedReview } from '../../api/reviews/round-schema.ts'
import type { Review } from '../../api/reviews/schema.ts'
import { Facts } from '../elements/Facts.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Section } from '../elements/Section.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { onDate, When } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { disputedRound, isSealed, isShared } from './rounds.ts'
import { useRounds } from './useRounds.ts'

/**
 * A claim that one reviewer decided has nothing to show here beyond its answers.
 * @param isSettling  the round that differs stands above, side by side
 */
export function Rounds({ claim, isSettling }: { claim: Claim; isSettling: boolean }) {
  const { data = [], error, refetch } = useRounds(claim)
  const above = isSettling ? disputedRound(data) : undefined
  if (error) return <Failure error={error} retry={refetch} />
  const shared = data.filter((round) => isShared(round) && round !== above)
  if (shared.length === 0) return null
  return (
    <Section title={t('Reviews by round')}>
      {[...shared].reverse().map((round) => (
        <OneRound key={round.number} round={round} />
      ))}
    </Section>
  )
}

const outcomeWords = {
  decided: t('The reviews agreed'),
  disagreed: t('The reviews differed'),
  abandoned: t('Ended without an answer'),
} as const

function nameOf({ outcome, isAdjudication, reviews, reviewsRequired }: Round): string {
  if (isAdjudication) return t('Settled')
  if (outcome) return outcomeWords[outcome]
  const given = reviews.filter(({ withdrawnAt }) => withdrawnAt === null).length
  return t('Open: %{given} of %{reviewsRequired} reviews', { given, reviewsRequired })
}

function OneRound({ round }: { round: Round }) {
  return (
    <Box
      component="section"
      aria-label={t('Round %{number}', { number: round.number })}
      sx={{
        pt: 1.5,
        mt: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { border: 0, mt: 0, pt: 0 },
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Box component="h3" sx={{ m: 0, fontSize: 15 }}>
          {t('Round %{number}', { number: round.number })}
        </Box>
        <Tag>{nameOf(round)}</Tag>
        <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
          <When at={round.closedAt ?? round.openedAt} />
        </Box>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {round.reviews.map((review) => (
          <li key={review.id}>{isSealed(review) ? <Sealed review={review} /> : <Whole review={review} />}</li>
        ))}
      </Box>
    </Box>
  )
}

function Sealed({ review }: { review: SealedReview }) {
  return (
    <>
      <Author review={review} />
      <Box sx={{ fontSize: 13.5, color: 'text.secondary' }}>
        <Told
          text="Can be read once the round has closed. Sealed as %{code}"
          with={{
            code: (
              <Box component="code" dir="ltr" title={review.commitment}>
                {review.commitment.slice(0, 12)} …
              </Box>
            ),
          }}
        />
      </Box>
    </>
  )
}

function Whole({ review }: { review: Review }) {
  return (
    <>
      <Author review={review} />
      <Box sx={{ my: 0.5 }}>
        <VerdictMark verdict={review.verdict} rating={review.rating} />
      </Box>
      <Facts facts={factsOf(review)} />
    </>
  )
}

export const factsOf = (review: Review): [string, string | null][] => [
  [t('Why'), review.rationale],
  [t('Summary'), review.summary],
  [t('We took it to mean'), review.reading],
  [t('As of'), onDate(review.asOf)],
  [t('Waiver'), review.waiver],
  [t('Note for the desk'), review.note],
]

export function Author({ review }: { review: Review | SealedReview }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', fontSize: 13 }}>
      <Box component="bdi" sx={{ fontWeight: 650 }}>
        {review.reviewer.name}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        <When at={review.createdAt} />
      </Box>
      {!isSealed(review) && review.isSelfReview && <Tag>{t('Submitted the claim')}</Tag>}
      {review.withdrawnAt && <Tag>{t('Taken back#review')}</Tag>}
    </Box>
  )
}
