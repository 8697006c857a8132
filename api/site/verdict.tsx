// A verdict as readers see it: glyph and word, for which day, and how far it can still be relied on.
/** @jsxImportSource hono/jsx */
import { outcomeLabels, type PredictionOutcome, type Verdict, verdictLabels } from '../../db/vocabulary.ts'
import type { PublishedClaim } from '../publication/published-schema.ts'
import { sayDate } from './dates.ts'
import { Day, Prose } from './words.tsx'

/** Shapes that differ, so that the verdict is told without its colour. */
export function Glyph({ verdict }: { verdict: Verdict }) {
  return (
    <svg class="glyph" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      {shapes[verdict]}
    </svg>
  )
}

const shapes: Record<Verdict, unknown> = {
  verified: (
    <>
      <circle cx="12" cy="12" r="11" />
      <path d="M6.8 12.4l3.6 3.6 6.9-7.6" />
    </>
  ),
  refuted: (
    <>
      <path class="solid" d="M7.6 1h8.8L23 7.6v8.8L16.4 23H7.6L1 16.4V7.6z" />
      <path d="M8 8l8 8M16 8l-8 8" />
    </>
  ),
  mixed: (
    <>
      <circle class="open" cx="12" cy="12" r="10" />
      <path class="solid" d="M12 2a10 10 0 0 1 0 20z" />
    </>
  ),
  unproven: (
    <>
      <circle class="open dashed" cx="12" cy="12" r="10" />
      <path class="line" d="M9.1 9.4c0-3.7 5.8-3.7 5.8 0 0 2.3-2.9 2.2-2.9 4.6M12 17.2v.1" />
    </>
  ),
}

interface Answer {
  verdict: Verdict
  rating: string
  outcome?: PredictionOutcome | null
}

/** What is said first, and what is said beside it: "Refuted" and "found false", "Did not happen" and "refuted". */
export function answerOf({ verdict, rating, outcome }: Answer): { main: string; more: string | null } {
  const [word = verdict, meaning = null] = verdictLabels[verdict].split(' – ')
  if (outcome) return { main: outcomeLabels[outcome], more: word.toLowerCase() }
  const isSaid = verdictLabels[verdict].toLowerCase().includes(rating.toLowerCase())
  return { main: word, more: rating !== '' && !isSaid ? `rated “${rating}”` : meaning }
}

export function VerdictWord(answer: Answer) {
  const { main, more } = answerOf(answer)
  return (
    <span class={`answer ${answer.verdict}`}>
      <Glyph verdict={answer.verdict} />
      <span>
        <strong>{main}</strong>
        {more && <span class="more"> {more}</span>}
      </span>
    </span>
  )
}

export function VerdictBox({ claim }: { claim: PublishedClaim }) {
  const { summary, asOf, overtakenOn, overtakenNote } = claim
  const isCurrent = claim.revision === claim.currentRevision
  return (
    <section class={`verdict ${claim.verdict}`} aria-label="Verdict">
      <p class="stamp">
        <VerdictWord {...claim} />
      </p>
      <div class="said-by-us">
        {summary && <Prose text={summary} />}
        <p class="dateline">
          As of <Day on={asOf} />.{isCurrent && <Freshness claim={claim} />}
        </p>
        {overtakenOn && (
          <p>
            Right for its date; things changed on <Day on={overtakenOn} />
            {overtakenNote ? `: ${overtakenNote}` : '.'}
          </p>
        )}
      </div>
    </section>
  )
}

function Freshness({ claim: { freshness, recheckOn, validUntil } }: { claim: PublishedClaim }) {
  const said = freshnessInWords[freshness](recheckOn, validUntil)
  return said === '' ? null : freshness === 'fresh' ? <> {said}</> : <strong> {said}</strong>
}

const freshnessInWords: Record<
  PublishedClaim['freshness'],
  (recheckOn: string | null, validUntil: string | null) => string
> = {
  fresh: () => '',
  due: (recheckOn) => `Due to be checked again${recheckOn ? ` since ${sayDate(recheckOn)}` : ''}.`,
  overdue: (recheckOn) =>
    `It should have been checked again by now${recheckOn ? `; that was due on ${sayDate(recheckOn)}` : ''}.`,
  expired: (_recheckOn, validUntil) =>
    `Too much time has passed to rely on it${validUntil ? `: it was good until ${sayDate(validUntil)}` : ''}.`,
}

/** How fresh it is, in a word or two, for lists. */
export const freshnessLabels: Record<PublishedClaim['freshness'], string | null> = {
  fresh: null,
  due: 'due for a new check',
  overdue: 'new check overdue',
  expired: 'expired',
}
