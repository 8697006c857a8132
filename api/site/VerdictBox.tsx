/** @jsxImportSource hono/jsx */
// The verdict as readers see it: glyph, word, for which day, and how far it can still be relied on.
import { outcomeLabels, type Verdict, verdictLabels } from '../../db/vocabulary.ts'
import { sayDate } from './dates.ts'
import type { PublicClaim } from './public-claim.ts'

const glyphs: Record<Verdict, string> = { verified: '✓', refuted: '✕', mixed: '◐', unproven: '?' }

const said: Record<NonNullable<PublicClaim['freshness']>, string> = {
  fresh: '',
  due: 'It is due to be looked at again.',
  overdue: 'It should have been looked at again by now.',
  expired: 'Too much time has passed to rely on it.',
}

export function VerdictWord({ verdict, rating }: { verdict: Verdict; rating: string | null }) {
  const label = verdictLabels[verdict]
  return (
    <strong class={verdict}>
      <span aria-hidden="true">{glyphs[verdict]} </span>
      {label}
      {rating && !label.toLowerCase().includes(rating.toLowerCase()) ? ` (${rating})` : ''}
    </strong>
  )
}

export function VerdictBox({ claim: { shown, freshness, row } }: { claim: PublicClaim }) {
  if (shown.verdict === null) return null
  return (
    <section class={`verdict ${shown.verdict}`} aria-label="Verdict">
      <VerdictWord verdict={shown.verdict} rating={shown.rating} />
      {shown.outcome && <p>{outcomeLabels[shown.outcome]}.</p>}
      <p>{shown.summary ?? shown.rationale}</p>
      <p class="quiet">
        As of {sayDate(shown.asOf ?? shown.createdAt)}. {freshness && said[freshness]}
        {row.underReview && ' We are looking at it again.'}
        {row.evidenceChanged && ' New evidence has come in since.'}
      </p>
      {shown.overtakenOn && (
        <p>
          Right for its date; things changed on {sayDate(shown.overtakenOn)}
          {shown.overtakenNote ? `: ${shown.overtakenNote}` : '.'}
        </p>
      )}
    </section>
  )
}
